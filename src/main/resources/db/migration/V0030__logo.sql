-- Why: a business has a logo, which stands on its cards, on its pages and in wallets.
-- Locks: merchant, for a moment; the column is empty at first.

-- Which logo it is, and how large: `{"id", "width", "height"}`, so that pages need no picture.
alter table merchant add column logo jsonb;

-- The picture itself, drawn anew by us. There is one at a time.
create table logo (
    merchant_id uuid not null primary key references merchant (merchant_id),
    id uuid not null,
    png bytea not null
);
alter table logo alter column merchant_id set (n_distinct = 1);
select close_between_merchants('logo');
grant select, insert, update, delete on logo to ${app_user};
