package dev.stampbook.card;

class Cards {

    void expire() {
        sql("update card set expired_at = now() where merchant_id = :merchant");
        sql(
                """
                select id
                from card
                where expires_at < current_timestamp
                """);
        sql("update card set expired_at = :now where merchant_id = :merchant");
        say("come back now (or never)");
    }
}
