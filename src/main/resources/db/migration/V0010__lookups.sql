-- Why: who looked whom up, for the person looked up; kept as long as the instance is set to.
-- Locks: nothing; creates a table only.

create table customer_lookup (
    merchant_id uuid not null,
    customer_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor jsonb not null,
    primary key (merchant_id, customer_id, id),
    foreign key (merchant_id, customer_id) references customer (merchant_id, id)
);
create index customer_lookups_by_age on customer_lookup (merchant_id, at);

select close_between_merchants('customer_lookup');

grant select, insert, delete on customer_lookup to ${app_user};
