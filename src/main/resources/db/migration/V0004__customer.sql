-- Why: the person behind the cards, perhaps nameless, and what that person agreed to.
-- Locks: nothing; creates tables only.

create table customer (
    merchant_id uuid not null,
    id uuid not null,
    name text,
    email text,
    email_normal text,
    phone text,
    phone_normal text,
    birthday date,
    locale text,
    external_id text,
    created_at timestamptz not null,
    version bigint not null default 1,
    primary key (merchant_id, id)
);
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
    primary key (merchant_id, id),
    foreign key (merchant_id, customer_id) references customer (merchant_id, id)
);
create unique index one_open_consent_per_purpose on consent (merchant_id, customer_id, purpose)
    where withdrawn_at is null;

select close_between_merchants('customer');
select close_between_merchants('consent');

grant select, insert, update on customer to ${app_user};
grant select, insert, update on consent to ${app_user};
