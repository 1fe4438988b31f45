package dev.stampbook.card.desk;

import dev.stampbook.card.Programs;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.reward.desk.VoucherPrograms;
import java.util.List;
import org.springframework.stereotype.Component;

/// Programs, for those who look for their vouchers.
@Component
class ProgramChoices implements VoucherPrograms {

    private static final int PROGRAMS_MAX = 200;

    private final Programs programs;
    private final Transactions transactions;

    ProgramChoices(Programs programs, Transactions transactions) {
        this.programs = programs;
        this.transactions = transactions;
    }

    @Override
    public List<Option> at(Desk desk) {
        var all =
                transactions.reading(desk.id(), () -> programs.list(desk.id(), null, PROGRAMS_MAX));
        return all.stream()
                .map(
                        program ->
                                new Option(
                                        PublicId.of(IdKind.PROGRAM, program.id()),
                                        desk.told(program.rules().name())))
                .toList();
    }
}
