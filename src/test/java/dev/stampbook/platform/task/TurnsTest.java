package dev.stampbook.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.MerchantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@Tag("core")
class TurnsTest {

    private static final MerchantId CHAIN = new MerchantId(new UUID(0, 1));
    private static final MerchantId LUNA = new MerchantId(new UUID(0, 2));

    private final Map<MerchantId, Integer> pieces = new HashMap<>(Map.of(CHAIN, 3, LUNA, 1));
    private final List<MerchantId> turns = new ArrayList<>();

    @Test
    void aLargeOneHoldsUpNobody() {
        Turns.take(this::waiting, this::piece);

        assertThat(turns).containsExactly(CHAIN, LUNA, CHAIN, CHAIN);
    }

    @Test
    void aBrokenOneHoldsUpNobody() {
        pieces.put(LUNA, 2);

        Turns.take(
                this::waiting,
                merchant -> {
                    if (merchant.equals(CHAIN)) {
                        turns.add(merchant);
                        throw new IllegalStateException("a row that the test broke");
                    }
                    return piece(merchant);
                });

        assertThat(turns).containsExactly(CHAIN, LUNA, LUNA);
    }

    @Test
    void aDatabaseThatIsAwayIsAwayForAll() {
        assertThatThrownBy(
                        () ->
                                Turns.take(
                                        this::waiting,
                                        merchant -> {
                                            turns.add(merchant);
                                            throw new DataAccessResourceFailureException("away");
                                        }))
                .hasMessage("away");
        assertThat(turns).containsExactly(CHAIN);
    }

    private List<MerchantId> waiting() {
        return List.of(CHAIN, LUNA).stream()
                .filter(each -> pieces.getOrDefault(each, 0) > 0)
                .toList();
    }

    private boolean piece(MerchantId merchant) {
        turns.add(merchant);
        pieces.merge(merchant, -1, Integer::sum);
        return true;
    }
}
