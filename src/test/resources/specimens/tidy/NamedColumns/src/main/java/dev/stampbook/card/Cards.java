package dev.stampbook.card;

class Cards {

    void find() {
        sql("select * from card");
        sql(
                """
                select c.*
                from card c
                """);
        sql("delete from card where id = :card returning *");
        sql("select id from card where id in (select * from unnest(:ids))");
        sql("select count(*), 2 * stamps_count from card");
        say("select * to see everything".strip());
    }
}
