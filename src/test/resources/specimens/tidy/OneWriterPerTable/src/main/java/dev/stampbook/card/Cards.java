package dev.stampbook.card;

class Cards {

    void save() {
        sql(
                """
                update card
                set stamps_count = :stamps
                where merchant_id = :merchant
                """);
    }

    void claim() {
        sql(
                """
                with taken as (
                    select id
                    from voucher
                    for update skip locked
                )
                insert into stamp (id)
                select id
                from taken
                on conflict do update set id = excluded.id
                """);
    }
}
