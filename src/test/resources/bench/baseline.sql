-- The tables of the plainest durable redemption: rows as wide as ours, one key each, nothing else.
create schema baseline;

create table baseline.voucher (like public.voucher including defaults);
alter table baseline.voucher add column place bigint primary key;

create table baseline.redemption (like public.redemption including defaults, primary key (id));
create table baseline.journal (like public.journal including defaults, primary key (id));

-- Whom the product's own rows are cloned from, one merchant a line.
create table baseline.specimen (
    place integer primary key,
    merchant_id uuid not null,
    voucher_id uuid not null,
    card_id uuid not null
);
