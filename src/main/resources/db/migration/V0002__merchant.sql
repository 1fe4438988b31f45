-- Why: a merchant with its locations; the directory leads from the prefix inside a token to its
-- merchant.
-- Locks: nothing; creates tables only.

create table merchant (
    merchant_id uuid not null primary key,
    prefix text not null,
    name text not null,
    country text not null,
    time_zone text not null,
    locale text not null,
    currency text not null,
    quota jsonb,
    settings jsonb not null,
    suspended_at timestamptz,
    created_at timestamptz not null
);

-- The one key that does not begin with merchant_id: it exists to find the merchant.
create table merchant_directory (
    prefix text primary key,
    merchant_id uuid not null
);

create table location (
    merchant_id uuid not null,
    id uuid not null,
    name text not null,
    address text,
    latitude double precision,
    longitude double precision,
    time_zone text,
    online boolean not null default false,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint point_is_whole check ((latitude is null) = (longitude is null))
);
create unique index one_online_location on location (merchant_id) where online;

select close_between_merchants('merchant');
select close_between_merchants('merchant_directory');
select close_between_merchants('location');

create function merchant_of_prefix(wanted text) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select merchant_id from merchant_directory where prefix = wanted $$;
revoke all on function merchant_of_prefix(text) from public;

create function merchants_of_instance(after uuid, most integer) returns setof merchant
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select merchant.*
    from merchant
    where after is null or merchant_id < after
    order by merchant_id desc
    limit most
    $$;
revoke all on function merchants_of_instance(uuid, integer) from public;

grant select, insert, update on merchant to ${app_user};
grant select, insert on merchant_directory to ${app_user};
grant select, insert, update on location to ${app_user};
grant execute on function merchant_of_prefix(text) to ${app_user};
grant execute on function merchants_of_instance(uuid, integer) to ${app_user};
