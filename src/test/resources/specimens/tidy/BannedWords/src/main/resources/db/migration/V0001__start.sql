create table merchant (
    tenant_id uuid
);
