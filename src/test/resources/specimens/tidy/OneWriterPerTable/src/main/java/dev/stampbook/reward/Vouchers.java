package dev.stampbook.reward;

class Vouchers {

    void steal() {
        sql(
                """
                with gone as (
                    delete from card
                    where id = :card
                    returning id
                )
                insert into voucher (id)
                select id
                from gone
                """);
        say("update card by hand"); // words, but they read like a statement
        say("please update card");
    }
}
