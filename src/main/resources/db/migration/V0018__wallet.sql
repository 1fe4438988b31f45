-- Why: merchants sign the passes of their cards with certificates of their own.
-- Locks: nothing; creates a table only.

create table pass_certificate (
    merchant_id uuid not null primary key,
    pass_type text not null,
    team text not null,
    expires_at timestamptz not null,
    -- Its chain and its key.
    sealed bytea not null,
    changed_at timestamptz not null
);

select close_between_merchants('pass_certificate');

grant select, insert, update on pass_certificate to ${app_user};
