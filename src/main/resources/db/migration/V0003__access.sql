-- Why: who may act: staff members with their devices, API keys, invitations.
-- Locks: nothing; creates tables only.

create table staff_member (
    merchant_id uuid not null,
    id uuid not null,
    location_id uuid not null,
    name text not null,
    login text not null,
    role text not null check (role in ('staff', 'manager', 'owner', 'analyst')),
    email text,
    password_hash text,
    failed_count integer not null default 0,
    failed_at timestamptz,
    locked_until timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint one_login_per_name unique (merchant_id, login),
    foreign key (merchant_id, location_id) references location (merchant_id, id)
);

-- A browser, phone or tablet that a staff member signed in on; its token is the session.
create table device (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null,
    token_hmac bytea not null,
    signed_in_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    signed_out_at timestamptz,
    primary key (merchant_id, id),
    constraint device_found_by_token unique (merchant_id, token_hmac),
    foreign key (merchant_id, staff_id) references staff_member (merchant_id, id)
);

create index devices_of_staff on device (merchant_id, staff_id, id);

create table api_key (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null,
    scopes text[] not null,
    token_hmac bytea not null,
    created_at timestamptz not null,
    -- To the hour: a write for every call would cost more than it tells.
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (merchant_id, id),
    constraint api_key_found_by_token unique (merchant_id, token_hmac),
    foreign key (merchant_id, staff_id) references staff_member (merchant_id, id)
);

create table invite (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    token_hmac bytea not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint invite_found_by_token unique (merchant_id, token_hmac),
    foreign key (merchant_id, staff_id) references staff_member (merchant_id, id)
);

select close_between_merchants('staff_member');
select close_between_merchants('device');
select close_between_merchants('api_key');
select close_between_merchants('invite');

grant select, insert, update on staff_member to ${app_user};
grant select, insert, update, delete on device to ${app_user};
grant select, insert, update on api_key to ${app_user};
grant select, insert, update on invite to ${app_user};
