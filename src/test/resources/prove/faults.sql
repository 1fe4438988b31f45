-- doubled redemption
drop index one_standing_redemption_per_voucher;
insert into redemption
select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
from redemption as one where merchant_id = $OURS limit 1;

-- lost redemption
delete from redemption where merchant_id = $OURS and id = (
    select id from redemption where merchant_id = $OURS limit 1);

-- redeemed by another
drop index one_standing_redemption_per_voucher;
update redemption set voucher_id = gen_random_uuid()
where merchant_id = $OURS and id = (
    select id from redemption where merchant_id = $OURS limit 1);

-- doubled stamp
insert into stamp
select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
from stamp as one where merchant_id = $OURS limit 1;

-- lost stamp
delete from stamp where merchant_id = $OURS and id = (
    select id from stamp where merchant_id = $OURS limit 1);

-- higher card
update card set stamps = stamps + 1 where merchant_id = $OURS;

-- gap in seq
delete from journal_seq where merchant_id = $OURS and seq = 3;

-- seq beyond the head
update journal_seq set seq = seq + 1
where merchant_id = $OURS and seq = (
    select max(seq) from journal_seq where merchant_id = $OURS);

-- lost line
delete from journal where merchant_id = $OURS and id = (
    select entry_id from journal_seq where merchant_id = $OURS and seq = 4);

-- no outbox row
insert into journal
select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
from journal as one where merchant_id = $OURS and type = 'card.issued' limit 1;

-- outbox row left
insert into outbox (merchant_id, entry_id)
select merchant_id, id from journal where merchant_id = $OURS limit 1;

-- chunk made twice
insert into journal
select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
from journal as one where merchant_id = $OURS and type = 'batch.advanced' limit 1;

-- timer fired twice
insert into journal
select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
from journal as one where merchant_id = $OURS and type = 'batch.completed' limit 1;

-- voucher too many
insert into voucher
select (jsonb_populate_record(one, jsonb_build_object(
    'id', gen_random_uuid(),
    'number_hmac', 'a', 'token_hmac', 'b', 'view_token_hmac', 'c'))).*
from voucher as one where merchant_id = $OURS and batch_id is not null limit 1;
