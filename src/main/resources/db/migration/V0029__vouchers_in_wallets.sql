-- Why: a voucher may have a pass of its own beside its card, which phones keep up to date as well.
-- Locks: apple_pass and apple_registration, while their keys are made anew; both are small.

-- The voucher that a pass shows, where it is not its card's; and what the pass is known by.
alter table apple_pass add column voucher_id uuid;
alter table apple_pass add column pass_id uuid not null
    generated always as (coalesce(voucher_id, card_id)) stored;
alter table apple_registration add column voucher_id uuid;
alter table apple_registration add column pass_id uuid not null
    generated always as (coalesce(voucher_id, card_id)) stored;

alter table apple_registration
    drop constraint apple_registration_merchant_id_card_id_fkey,
    drop constraint apple_registration_pkey;
alter table apple_pass drop constraint apple_pass_pkey;
alter table apple_pass add primary key (merchant_id, pass_id);
alter table apple_pass add foreign key (merchant_id, voucher_id)
    references voucher (merchant_id, id);
alter table apple_registration
    add primary key (merchant_id, phone_hmac, pass_type, pass_id),
    add foreign key (merchant_id, pass_id) references apple_pass (merchant_id, pass_id);

create index apple_passes_of_card on apple_pass (merchant_id, card_id);
create index apple_passes_of_voucher on apple_pass (merchant_id, voucher_id)
    where voucher_id is not null;
drop index apple_registrations_of_card;
create index apple_registrations_of_card on apple_registration (merchant_id, card_id);
create index apple_registrations_of_pass on apple_registration (merchant_id, pass_id);
