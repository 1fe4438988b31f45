-- More lines for the first merchant: a copy of one that is there, under new ids. Whether they
-- still wait for their numbers, or have them, is said by the statement after this one.
create table baseline.line as
select merchant_id, uuidv7() as id, type, at, actor, location_id, card_id, customer_id,
       voucher_id, test, data, effects
from (
    select journal.*
    from journal
    join baseline.specimen on specimen.merchant_id = journal.merchant_id and place = 0
    where type = 'voucher.redeemed'
    limit 1) as line
cross join generate_series(1, %s);
insert into journal (merchant_id, id, type, at, actor, location_id, card_id, customer_id,
                     voucher_id, test, data, effects)
select merchant_id, id, type, at, actor, location_id, card_id, customer_id,
       voucher_id, test, data, effects
from baseline.line;
insert into outbox (merchant_id, entry_id)
select merchant_id, id
from baseline.line;
drop table baseline.line
