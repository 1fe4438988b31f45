-- Why: what staff members sign in with besides passwords: passkeys, and a second factor.
-- Locks: nothing; creates tables only.

create table passkey (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null,
    credential_id bytea not null,
    -- Attested credential data as the authenticator sent it; the public key is inside.
    public_key bytea not null,
    sign_count bigint not null check (sign_count >= 0),
    created_at timestamptz not null,
    last_used_at timestamptz,
    primary key (merchant_id, id),
    constraint one_row_per_credential unique (merchant_id, credential_id),
    foreign key (merchant_id, staff_id) references staff_member (merchant_id, id)
);

create index passkeys_of_staff on passkey (merchant_id, staff_id, id);

-- Challenges that were answered once, kept until they would be too old anyway.
create table spent_challenge (
    merchant_id uuid not null,
    challenge bytea not null,
    expires_at timestamptz not null,
    primary key (merchant_id, challenge)
);

create index spent_challenges_by_age on spent_challenge (merchant_id, expires_at);

-- The secret that an authenticator app shares; it counts from enabled_at on.
create table second_factor (
    merchant_id uuid not null,
    staff_id uuid not null,
    secret_sealed bytea not null,
    last_step bigint not null,
    failed_count integer not null default 0,
    failed_at timestamptz,
    locked_until timestamptz,
    created_at timestamptz not null,
    enabled_at timestamptz,
    primary key (merchant_id, staff_id),
    foreign key (merchant_id, staff_id) references staff_member (merchant_id, id)
);

create table recovery_code (
    merchant_id uuid not null,
    staff_id uuid not null,
    code_hmac bytea not null,
    used_at timestamptz,
    primary key (merchant_id, staff_id, code_hmac),
    foreign key (merchant_id, staff_id) references staff_member (merchant_id, id)
);

select close_between_merchants('passkey');
select close_between_merchants('spent_challenge');
select close_between_merchants('second_factor');
select close_between_merchants('recovery_code');

grant select, insert, update, delete on passkey to ${app_user};
grant select, insert, delete on spent_challenge to ${app_user};
grant select, insert, update, delete on second_factor to ${app_user};
grant select, insert, update, delete on recovery_code to ${app_user};
