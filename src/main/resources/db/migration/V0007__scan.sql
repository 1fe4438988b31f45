-- Why: each attempt at the counter with its outcome; a scan id is unique per merchant for ever.
-- Locks: nothing; creates tables only.

create table scan (
    merchant_id uuid not null,
    scan_id uuid not null,
    mode text not null check (mode in ('manual', 'kiosk', 'autopilot')),
    outcome text not null,
    refusal text,
    location_id uuid,
    actor jsonb not null,
    holder uuid,
    wish jsonb not null,
    card_id uuid,
    voucher_id uuid,
    stamp_id uuid,
    redemption_id uuid,
    answers uuid,
    live_subject_id uuid,
    live_step bigint,
    live_until timestamptz,
    fingerprint bytea not null,
    answer bytea not null,
    taken_at timestamptz not null,
    received_at timestamptz not null,
    primary key (merchant_id, scan_id),
    constraint live_step_has_subject check ((live_step is null) = (live_subject_id is null))
);
create index scans_of_holder on scan (merchant_id, holder, received_at);
-- Few: for the owner, who sees what was taken while a line was down.
create index scans_late on scan (merchant_id, received_at)
    where received_at - taken_at > interval '1 minute';
-- For erasing what the answers say of a person.
create index scans_of_card on scan (merchant_id, card_id) where card_id is not null;
create index scans_to_forget on scan (merchant_id, received_at) where answer <> '';
create index scans_of_voucher on scan (merchant_id, voucher_id) where voucher_id is not null;
-- Each step of a rotating code is accepted once, whatever races.
create unique index one_scan_per_live_step on scan (merchant_id, live_subject_id, live_step)
    where live_step is not null;

select close_between_merchants('scan');

grant select, insert, update (answer) on scan to ${app_user};
