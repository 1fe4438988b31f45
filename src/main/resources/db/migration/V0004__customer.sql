-- Why: the person behind the cards, perhaps nameless, and what that person agreed to.
-- Locks: nothing; creates tables only.

create table customer (
    merchant_id uuid not null,
    id uuid not null,
    name text,
    -- Looked up by ranges of plain bytes: row security lets an index serve those, and not `like`.
    name_folded text collate "C",
    name_last_folded text collate "C",
    email text,
    email_normal text collate "C",
    phone text,
    phone_normal text collate "C",
    birthday date,
    locale text,
    external_id text collate "C",
    fields jsonb not null default '{}',
    created_at timestamptz not null,
    -- Since when the row is but an id that the journal names: erased, or part of another customer.
    gone_at timestamptz,
    version bigint not null default 1,
    primary key (merchant_id, id),
    constraint gone_customer_is_nobody check (
        gone_at is null
        or (fields = '{}'
            and coalesce(name, name_folded, name_last_folded, email, email_normal, phone,
                         phone_normal, birthday::text, external_id) is null))
);
create index customers_gone on customer (merchant_id, gone_at) where gone_at is not null;
create index customers_by_name on customer (merchant_id, name_folded)
    where name_folded is not null;
create index customers_by_last_name on customer (merchant_id, name_last_folded)
    where name_last_folded is not null;
-- What the planner keeps of a column is a sample of what stands in it; of persons it keeps none.
alter table customer
    alter column name set statistics 0,
    alter column name_folded set statistics 0,
    alter column name_last_folded set statistics 0,
    alter column email set statistics 0,
    alter column email_normal set statistics 0,
    alter column phone set statistics 0,
    alter column phone_normal set statistics 0,
    alter column birthday set statistics 0,
    alter column external_id set statistics 0,
    alter column fields set statistics 0;
create unique index one_customer_per_email on customer (merchant_id, email_normal)
    where email_normal is not null;
create unique index one_customer_per_phone on customer (merchant_id, phone_normal)
    where phone_normal is not null;
create unique index one_customer_per_external_id on customer (merchant_id, external_id)
    where external_id is not null;

create table consent (
    merchant_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    purpose text not null,
    text_version text not null,
    channel text not null,
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_channel text,
    primary key (merchant_id, id),
    constraint withdrawal_has_channel check ((withdrawn_at is null) = (withdrawn_channel is null)),
    foreign key (merchant_id, customer_id) references customer (merchant_id, id)
);
create index consents_of_customer on consent (merchant_id, customer_id, id);
create unique index one_open_consent_per_purpose on consent (merchant_id, customer_id, purpose)
    where withdrawn_at is null;

-- What a merchant wants to know besides; the texts are in `customer.fields`, under these names.
create table customer_field (
    merchant_id uuid not null,
    name text not null,
    label jsonb not null,
    created_at timestamptz not null,
    primary key (merchant_id, name)
);

select close_between_merchants('customer');
select close_between_merchants('consent');
select close_between_merchants('customer_field');

grant select, insert, update on customer to ${app_user};
grant select, insert, update, delete on consent to ${app_user};
grant select, insert, delete on customer_field to ${app_user};
