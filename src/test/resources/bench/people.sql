with fresh as materialized (
    select specimen.merchant_id, specimen.voucher_id, specimen.card_id, number,
           uuidv7() as new_voucher, uuidv7() as new_card, uuidv7() as new_customer
    from baseline.specimen
    cross join generate_series(1, ?) as number
    where specimen.place between ? and ?
), customers as (
    insert into customer
    select made.*
    from fresh
    join card on card.merchant_id = fresh.merchant_id and card.id = fresh.card_id
    join customer on customer.merchant_id = card.merchant_id and customer.id = card.customer_id
    cross join lateral jsonb_populate_record(
        customer, jsonb_build_object('id', new_customer, 'external_id', null)) as made
), cards as (
    insert into card
    select made.*
    from fresh
    join card on card.merchant_id = fresh.merchant_id and card.id = fresh.card_id
    cross join lateral jsonb_populate_record(card, jsonb_build_object(
        'id', new_card,
        'customer_id', new_customer,
        'stamps', number % 10,
        'number_hmac', '\x01' || encode(sha256(uuid_send(new_card)), 'hex'),
        'scan_token_hmac', '\x02' || encode(sha256(uuid_send(new_card)), 'hex'),
        'view_token_hmac', '\x03' || encode(sha256(uuid_send(new_card)), 'hex'),
        'short_number', new_card::text)) as made
)
insert into voucher
select made.*
from fresh
join voucher on voucher.merchant_id = fresh.merchant_id and voucher.id = fresh.voucher_id
cross join lateral jsonb_populate_record(voucher, jsonb_build_object(
    'id', new_voucher,
    'source_reference', 'bench:' || new_voucher,
    'card_id', new_card,
    'customer_id', new_customer,
    'number_hmac', '\x01' || encode(sha256(uuid_send(new_voucher)), 'hex'),
    'token_hmac', '\x02' || encode(sha256(uuid_send(new_voucher)), 'hex'),
    'view_token_hmac', '\x03' || encode(sha256(uuid_send(new_voucher)), 'hex'))) as made
returning merchant_id, id, card_id
