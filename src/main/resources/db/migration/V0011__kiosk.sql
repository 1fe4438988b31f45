-- Why: which devices are kiosks, with the PIN that leads out and what keeps guessers off.
-- Locks: nothing; creates a table only.

create table kiosk (
    merchant_id uuid not null,
    device_id uuid not null,
    pin_hash text not null,
    since timestamptz not null,
    locked_at timestamptz,
    wrong_count integer not null check (wrong_count >= 0),
    closed_until timestamptz,
    primary key (merchant_id, device_id),
    -- A device that is forgotten is no kiosk any more.
    foreign key (merchant_id, device_id) references device (merchant_id, id) on delete cascade
);

select close_between_merchants('kiosk');

grant select, insert, update, delete on kiosk to ${app_user};
