package dev.stampbook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.code.Crockford;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {

    private static final UUID ID = UUID.fromString("0195e2f3-7a10-7abc-8def-0123456789ab");

    @ParameterizedTest
    @EnumSource
    void roundTripsEveryKindInEitherCase(IdKind kind) {
        var text = PublicId.of(kind, ID);

        assertThat(text).startsWith(kind.prefix() + "_0").hasSize(kind.prefix().length() + 27);
        assertThat(PublicId.parse(kind, text)).contains(ID);
        assertThat(PublicId.parse(kind, text.toUpperCase(Locale.ROOT))).contains(ID);
        assertThat(PublicId.parse(kind, text.toLowerCase(Locale.ROOT))).contains(ID);
    }

    @Test
    void roundTripsTheExtremesAndManyBetween() {
        var random = new Random(7);
        assertThat(symbols(new UUID(-1, -1))).isEqualTo("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
        assertThat(symbols(new UUID(0, 1))).isEqualTo("00000000000000000000000001");
        for (int round = 0; round < 1_000; round++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            assertThat(Crockford.uuid(symbols(id))).contains(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "crd",
                "crd_",
                "0CHBRQ6YGGFBR8VVR14D2PF2DB",
                "vch_00000000000000000000000001",
                "crd-00000000000000000000000001",
                "crd_0000000000000000000000001",
                "crd_000000000000000000000000001",
                "crd_80000000000000000000000000",
                "crd_ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                "crd_0000000000000000000000000I",
                "crd_0000000000000000000000000O",
                "crd_0000000000000000000000000U",
                "crd_0000000000000000000000000\u0000",
                "crd_0000000000000000000000000\uD800",
                "crd_0000000000000000000000000１",
                "crd_0000000000000000000000000\u017F",
                " crd_0000000000000000000000001",
                "crd_00000000000000000000000001\n",
            })
    void findsNothingInJunk(String junk) {
        assertThat(PublicId.parse(IdKind.CARD, junk)).isEmpty();
    }

    @Test
    void takesNoForeignLetterForALetterOfThePrefix() {
        assertThat(PublicId.parse(IdKind.API_KEY, "\u212Aey_00000000000000000000000001")).isEmpty();
    }

    @Test
    void writesAMerchantsIdAsItsPublicForm() {
        var merchant = new MerchantId(ID);

        assertThat(merchant).hasToString("mer_" + symbols(ID));
        assertThat(MerchantId.parse(merchant.toString())).contains(merchant);
    }

    static String symbols(UUID id) {
        return Crockford.encode(id);
    }
}
