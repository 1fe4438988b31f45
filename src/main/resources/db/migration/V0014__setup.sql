-- Why: where an owner is while setting up a card; one place per merchant, so that two browsers make
-- one draft. The answers themselves are in the draft program.
-- Locks: nothing; creates a table only.

create table setup (
    merchant_id uuid primary key,
    program_id uuid not null,
    industry text,
    till text not null check (till in ('no_codes', 'takes_codes')),
    reached text not null check (reached in ('reward', 'trigger', 'handover', 'trial')),
    trial_card_id uuid,
    trial_customer_id uuid,
    foreign key (merchant_id, program_id) references program (merchant_id, id),
    constraint trial_is_whole check ((trial_card_id is null) = (trial_customer_id is null))
);

select close_between_merchants('setup');

grant select, insert, update on setup to ${app_user};
