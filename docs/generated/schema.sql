-- Written by SchemaTest from the migrated database. Not a migration: a picture.

create table api_key (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null,
    scopes text[] not null,
    token_hmac bytea not null,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    constraint api_key_pkey PRIMARY KEY (merchant_id, id),
    constraint api_key_found_by_token UNIQUE (merchant_id, token_hmac),
    constraint api_key_merchant_id_staff_id_fkey FOREIGN KEY (merchant_id, staff_id) REFERENCES staff_member(merchant_id, id)
);
alter table api_key enable, force row level security;
create policy one_merchant on api_key for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on api_key for select to ${owner} using true;
grant insert, select, update on api_key to ${app_user};

create table apple_pass (
    merchant_id uuid not null,
    card_id uuid not null,
    program_id uuid not null,
    print text not null,
    tag bigint not null,
    changed_at timestamp with time zone not null,
    due_at timestamp with time zone,
    urgent boolean not null default false,
    voucher_id uuid,
    pass_id uuid not null always as COALESCE(voucher_id, card_id),
    constraint apple_pass_pkey PRIMARY KEY (merchant_id, pass_id),
    constraint apple_pass_merchant_id_card_id_fkey FOREIGN KEY (merchant_id, card_id) REFERENCES card(merchant_id, id),
    constraint apple_pass_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id),
    constraint apple_pass_merchant_id_voucher_id_fkey FOREIGN KEY (merchant_id, voucher_id) REFERENCES voucher(merchant_id, id)
);
CREATE INDEX apple_passes_by_due ON apple_pass USING btree (merchant_id, urgent DESC, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX apple_passes_of_card ON apple_pass USING btree (merchant_id, card_id);
CREATE INDEX apple_passes_of_program ON apple_pass USING btree (merchant_id, program_id);
CREATE INDEX apple_passes_of_voucher ON apple_pass USING btree (merchant_id, voucher_id) WHERE (voucher_id IS NOT NULL);
alter table apple_pass enable, force row level security;
create policy one_merchant on apple_pass for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on apple_pass for select to ${owner} using true;
grant insert, select, update on apple_pass to ${app_user};

create table apple_phone (
    merchant_id uuid not null,
    phone_hmac bytea not null,
    token bytea not null,
    token_at timestamp with time zone not null,
    round bigint not null default 1,
    due_at timestamp with time zone,
    tries integer not null default 0,
    constraint apple_phone_pkey PRIMARY KEY (merchant_id, phone_hmac)
);
CREATE INDEX apple_phones_by_due ON apple_phone USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table apple_phone enable, force row level security;
create policy one_merchant on apple_phone for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on apple_phone for select to ${owner} using true;
grant delete, insert, select, update on apple_phone to ${app_user};

create table apple_reader (
    merchant_id uuid not null,
    seq bigint not null,
    tag bigint not null default 0,
    shut_until timestamp with time zone,
    constraint apple_reader_pkey PRIMARY KEY (merchant_id)
);
alter table apple_reader enable, force row level security;
create policy one_merchant on apple_reader for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on apple_reader for select to ${owner} using true;
grant insert, select, update on apple_reader to ${app_user};

create table apple_registration (
    merchant_id uuid not null,
    phone_hmac bytea not null,
    pass_type text not null,
    card_id uuid not null,
    registered_at timestamp with time zone not null,
    voucher_id uuid,
    pass_id uuid not null always as COALESCE(voucher_id, card_id),
    constraint apple_registration_pkey PRIMARY KEY (merchant_id, phone_hmac, pass_type, pass_id),
    constraint apple_registration_merchant_id_pass_id_fkey FOREIGN KEY (merchant_id, pass_id) REFERENCES apple_pass(merchant_id, pass_id),
    constraint apple_registration_merchant_id_phone_hmac_fkey FOREIGN KEY (merchant_id, phone_hmac) REFERENCES apple_phone(merchant_id, phone_hmac)
);
CREATE INDEX apple_registrations_of_card ON apple_registration USING btree (merchant_id, card_id);
CREATE INDEX apple_registrations_of_pass ON apple_registration USING btree (merchant_id, pass_id);
alter table apple_registration enable, force row level security;
create policy one_merchant on apple_registration for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on apple_registration for select to ${owner} using true;
grant delete, insert, select on apple_registration to ${app_user};

create table card (
    merchant_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    program_version integer not null,
    customer_id uuid not null,
    cycle integer not null,
    stamps integer not null,
    kept integer not null,
    visits integer not null,
    remainder bigint not null default 0,
    holding_voucher_id uuid,
    reached integer[] not null default '{}'::integer[],
    last_stamp_at timestamp with time zone,
    welcomed_at timestamp with time zone,
    number_hmac bytea not null,
    scan_token_hmac bytea not null,
    view_token_hmac bytea not null,
    short_number text not null,
    browser_hmac bytea,
    secrets bytea not null,
    expires_at timestamp with time zone,
    closed_at timestamp with time zone,
    merged_into_id uuid,
    test boolean not null default false,
    version bigint not null default 1,
    created_at timestamp with time zone not null,
    constraint card_pkey PRIMARY KEY (merchant_id, id),
    constraint card_found_by_number UNIQUE (merchant_id, number_hmac),
    constraint card_found_by_scan_token UNIQUE (merchant_id, scan_token_hmac),
    constraint card_found_by_view_token UNIQUE (merchant_id, view_token_hmac),
    constraint card_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id),
    constraint card_merchant_id_program_id_program_version_fkey FOREIGN KEY (merchant_id, program_id, program_version) REFERENCES program_version(merchant_id, program_id, version),
    constraint card_cycle_check CHECK ((cycle > 0)),
    constraint card_kept_check CHECK ((kept >= 0)),
    constraint card_remainder_check CHECK ((remainder >= 0)),
    constraint card_stamps_check CHECK ((stamps >= 0)),
    constraint card_visits_check CHECK ((visits >= 0))
);
CREATE INDEX cards_merged_into ON card USING btree (merchant_id, merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX cards_of_customer ON card USING btree (merchant_id, customer_id, id);
CREATE INDEX cards_of_program ON card USING btree (merchant_id, program_id, id);
CREATE UNIQUE INDEX one_open_card_per_browser ON card USING btree (merchant_id, program_id, browser_hmac) WHERE ((closed_at IS NULL) AND (browser_hmac IS NOT NULL));
CREATE UNIQUE INDEX one_open_card_per_program ON card USING btree (merchant_id, program_id, customer_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX one_open_card_per_short_number ON card USING btree (merchant_id, short_number) WHERE (closed_at IS NULL);
alter table card enable, force row level security;
create policy one_merchant on card for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on card for select to ${owner} using true;
grant insert, select, update on card to ${app_user};

create table card_end (
    merchant_id uuid not null,
    card_id uuid not null,
    ended_at timestamp with time zone not null,
    constraint card_end_pkey PRIMARY KEY (merchant_id, card_id, ended_at),
    constraint card_end_merchant_id_card_id_fkey FOREIGN KEY (merchant_id, card_id) REFERENCES card(merchant_id, id)
);
alter table card_end enable, force row level security;
create policy one_merchant on card_end for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on card_end for select to ${owner} using true;
grant insert, select on card_end to ${app_user};

create table card_link (
    merchant_id uuid not null,
    token_hmac bytea not null,
    program_id uuid not null,
    customer_id uuid,
    address_hmac bytea not null,
    sealed bytea not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint card_link_pkey PRIMARY KEY (merchant_id, token_hmac),
    constraint card_link_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id),
    constraint card_link_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id)
);
CREATE INDEX card_links_by_age ON card_link USING btree (merchant_id, expires_at);
CREATE INDEX card_links_of_address ON card_link USING btree (merchant_id, address_hmac);
CREATE INDEX card_links_of_customer ON card_link USING btree (merchant_id, customer_id);
alter table card_link enable, force row level security;
create policy one_merchant on card_link for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on card_link for select to ${owner} using true;
grant delete, insert, select on card_link to ${app_user};

create table chain_checkpoint (
    merchant_id uuid not null,
    seq bigint not null,
    hash bytea not null,
    at timestamp with time zone not null,
    public_key bytea not null,
    signature bytea not null,
    constraint chain_checkpoint_pkey PRIMARY KEY (merchant_id, seq),
    constraint chain_checkpoint_hash_check CHECK ((length(hash) = 32)),
    constraint chain_checkpoint_seq_check CHECK ((seq > 0))
);
alter table chain_checkpoint enable, force row level security;
create policy one_merchant on chain_checkpoint for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on chain_checkpoint for select to ${owner} using true;
grant insert, select on chain_checkpoint to ${app_user};

create table chain_head (
    merchant_id uuid not null,
    seq bigint not null,
    hash bytea not null,
    constraint chain_head_pkey PRIMARY KEY (merchant_id),
    constraint chain_head_hash_check CHECK ((length(hash) = 32)),
    constraint chain_head_seq_check CHECK ((seq >= 0))
);
alter table chain_head enable, force row level security;
create policy one_merchant on chain_head for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on chain_head for select to ${owner} using true;
grant insert, select, update on chain_head to ${app_user};

create table chain_key (
    id smallint not null,
    public_key bytea not null,
    sealed bytea not null,
    created_at timestamp with time zone not null,
    constraint chain_key_pkey PRIMARY KEY (id),
    constraint chain_key_id_check CHECK ((id = 1))
);
grant insert, select on chain_key to ${app_user};

create table chain_link (
    merchant_id uuid not null,
    seq bigint not null,
    hash bytea not null,
    constraint chain_link_pkey PRIMARY KEY (merchant_id, seq),
    constraint chain_link_hash_check CHECK ((length(hash) = 32)),
    constraint chain_link_seq_check CHECK ((seq > 0))
);
alter table chain_link enable, force row level security;
create policy one_merchant on chain_link for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on chain_link for select to ${owner} using true;
grant insert, select on chain_link to ${app_user};

create table code_import (
    merchant_id uuid not null,
    id uuid not null,
    pool_id uuid not null,
    created_at timestamp with time zone not null,
    constraint code_import_pkey PRIMARY KEY (merchant_id, id),
    constraint code_import_merchant_id_pool_id_fkey FOREIGN KEY (merchant_id, pool_id) REFERENCES code_pool(merchant_id, id)
);
alter table code_import enable, force row level security;
create policy one_merchant on code_import for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on code_import for select to ${owner} using true;
grant insert, select on code_import to ${app_user};

create table code_import_part (
    merchant_id uuid not null,
    import_id uuid not null,
    first_row integer not null,
    rows_sealed bytea not null,
    constraint code_import_part_pkey PRIMARY KEY (merchant_id, import_id, first_row),
    constraint code_import_part_merchant_id_import_id_fkey FOREIGN KEY (merchant_id, import_id) REFERENCES code_import(merchant_id, id)
);
alter table code_import_part enable, force row level security;
create policy one_merchant on code_import_part for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on code_import_part for select to ${owner} using true;
grant insert, select on code_import_part to ${app_user};

create table code_pool (
    merchant_id uuid not null,
    id uuid not null,
    name text not null,
    symbols text[] not null default '{}'::text[],
    total integer not null default 0,
    created_at timestamp with time zone not null,
    constraint code_pool_pkey PRIMARY KEY (merchant_id, id),
    constraint code_pool_total_check CHECK ((total >= 0))
);
alter table code_pool enable, force row level security;
create policy one_merchant on code_pool for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on code_pool for select to ${owner} using true;
grant insert, select, update on code_pool to ${app_user};

create table consent (
    merchant_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    purpose text not null,
    text_version text not null,
    channel text not null,
    given_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_channel text,
    constraint consent_pkey PRIMARY KEY (merchant_id, id),
    constraint consent_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id),
    constraint withdrawal_has_channel CHECK (((withdrawn_at IS NULL) = (withdrawn_channel IS NULL)))
);
CREATE INDEX consents_of_customer ON consent USING btree (merchant_id, customer_id, id);
CREATE UNIQUE INDEX one_open_consent_per_purpose ON consent USING btree (merchant_id, customer_id, purpose) WHERE (withdrawn_at IS NULL);
alter table consent enable, force row level security;
create policy one_merchant on consent for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on consent for select to ${owner} using true;
grant delete, insert, select, update on consent to ${app_user};

create table customer (
    merchant_id uuid not null,
    id uuid not null,
    name text,
    name_folded text,
    name_last_folded text,
    email text,
    email_normal text,
    phone text,
    phone_normal text,
    birthday date,
    locale text,
    external_id text,
    fields jsonb not null default '{}'::jsonb,
    created_at timestamp with time zone not null,
    gone_at timestamp with time zone,
    version bigint not null default 1,
    constraint customer_pkey PRIMARY KEY (merchant_id, id),
    constraint gone_customer_is_nobody CHECK (((gone_at IS NULL) OR ((fields = '{}'::jsonb) AND (COALESCE(name, name_folded, name_last_folded, email, email_normal, phone, phone_normal, (birthday)::text, external_id) IS NULL))))
);
CREATE INDEX customers_by_last_name ON customer USING btree (merchant_id, name_last_folded) WHERE (name_last_folded IS NOT NULL);
CREATE INDEX customers_by_name ON customer USING btree (merchant_id, name_folded) WHERE (name_folded IS NOT NULL);
CREATE INDEX customers_gone ON customer USING btree (merchant_id, gone_at) WHERE (gone_at IS NOT NULL);
CREATE UNIQUE INDEX one_customer_per_email ON customer USING btree (merchant_id, email_normal) WHERE (email_normal IS NOT NULL);
CREATE UNIQUE INDEX one_customer_per_external_id ON customer USING btree (merchant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE UNIQUE INDEX one_customer_per_phone ON customer USING btree (merchant_id, phone_normal) WHERE (phone_normal IS NOT NULL);
alter table customer enable, force row level security;
create policy one_merchant on customer for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on customer for select to ${owner} using true;
grant insert, select, update on customer to ${app_user};

create table customer_field (
    merchant_id uuid not null,
    name text not null,
    label jsonb not null,
    created_at timestamp with time zone not null,
    constraint customer_field_pkey PRIMARY KEY (merchant_id, name)
);
alter table customer_field enable, force row level security;
create policy one_merchant on customer_field for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on customer_field for select to ${owner} using true;
grant delete, insert, select on customer_field to ${app_user};

create table customer_lookup (
    merchant_id uuid not null,
    customer_id uuid not null,
    id uuid not null,
    at timestamp with time zone not null,
    actor jsonb not null,
    constraint customer_lookup_pkey PRIMARY KEY (merchant_id, customer_id, id),
    constraint customer_lookup_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id)
);
CREATE INDEX customer_lookups_by_age ON customer_lookup USING btree (merchant_id, at);
alter table customer_lookup enable, force row level security;
create policy one_merchant on customer_lookup for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on customer_lookup for select to ${owner} using true;
grant delete, insert, select on customer_lookup to ${app_user};

create table device (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null,
    token_hmac bytea not null,
    signed_in_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    signed_out_at timestamp with time zone,
    constraint device_pkey PRIMARY KEY (merchant_id, id),
    constraint device_found_by_token UNIQUE (merchant_id, token_hmac),
    constraint device_merchant_id_staff_id_fkey FOREIGN KEY (merchant_id, staff_id) REFERENCES staff_member(merchant_id, id)
);
CREATE INDEX devices_of_staff ON device USING btree (merchant_id, staff_id, id);
alter table device enable, force row level security;
create policy one_merchant on device for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on device for select to ${owner} using true;
grant delete, insert, select, update on device to ${app_user};

create table google_callback (
    merchant_id uuid not null,
    nonce text not null,
    expires_at timestamp with time zone not null,
    constraint google_callback_pkey PRIMARY KEY (merchant_id, nonce)
);
alter table google_callback enable, force row level security;
create policy one_merchant on google_callback for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on google_callback for select to ${owner} using true;
grant delete, insert, select on google_callback to ${app_user};

create table google_class (
    merchant_id uuid not null,
    program_id uuid not null,
    told text not null,
    constraint google_class_pkey PRIMARY KEY (merchant_id, program_id),
    constraint google_class_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id)
);
alter table google_class enable, force row level security;
create policy one_merchant on google_class for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on google_class for select to ${owner} using true;
grant insert, select, update on google_class to ${app_user};

create table google_key (
    merchant_id uuid not null,
    issuer text not null,
    email text not null,
    sealed bytea not null,
    changed_at timestamp with time zone not null,
    constraint google_key_pkey PRIMARY KEY (merchant_id)
);
alter table google_key enable, force row level security;
create policy one_merchant on google_key for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on google_key for select to ${owner} using true;
grant insert, select, update on google_key to ${app_user};

create table google_object (
    merchant_id uuid not null,
    card_id uuid not null,
    program_id uuid not null,
    lane text not null,
    round bigint not null default 1,
    due_at timestamp with time zone,
    tries integer not null default 0,
    told text,
    told_tally text,
    offered boolean not null default false,
    loud_at timestamp with time zone[] not null default '{}'::timestamp with time zone[],
    constraint google_object_pkey PRIMARY KEY (merchant_id, card_id),
    constraint google_object_merchant_id_card_id_fkey FOREIGN KEY (merchant_id, card_id) REFERENCES card(merchant_id, id),
    constraint google_object_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id),
    constraint google_object_lane_check CHECK ((lane = ANY (ARRAY['stamp'::text, 'campaign'::text])))
);
CREATE INDEX google_objects_by_due ON google_object USING btree (lane, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX google_objects_of_program ON google_object USING btree (merchant_id, program_id);
alter table google_object enable, force row level security;
create policy one_merchant on google_object for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on google_object for select to ${owner} using true;
grant insert, select, update on google_object to ${app_user};

create table google_reader (
    merchant_id uuid not null,
    seq bigint not null,
    constraint google_reader_pkey PRIMARY KEY (merchant_id)
);
alter table google_reader enable, force row level security;
create policy one_merchant on google_reader for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on google_reader for select to ${owner} using true;
grant insert, select, update on google_reader to ${app_user};

create table google_turn (
    issuer text not null,
    free_at timestamp with time zone not null,
    constraint google_turn_pkey PRIMARY KEY (issuer)
);
grant insert, select, update on google_turn to ${app_user};

create table idempotency_key (
    merchant_id uuid not null,
    holder uuid not null,
    key_hmac bytea not null,
    fingerprint bytea not null,
    answer bytea not null,
    about uuid[] not null,
    created_at timestamp with time zone not null,
    constraint idempotency_key_pkey PRIMARY KEY (merchant_id, holder, key_hmac)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key USING btree (merchant_id, created_at);
alter table idempotency_key enable, force row level security;
create policy one_merchant on idempotency_key for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_forgets on idempotency_key for delete to ${owner} using true;
create policy owner_reads on idempotency_key for select to ${owner} using true;
grant insert, select on idempotency_key to ${app_user};

create table instance (
    id smallint not null,
    key_check bytea not null,
    created_at timestamp with time zone not null,
    constraint instance_pkey PRIMARY KEY (id),
    constraint instance_id_check CHECK ((id = 1))
);
grant insert, select on instance to ${app_user};

create table invite (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    token_hmac bytea not null,
    expires_at timestamp with time zone not null,
    accepted_at timestamp with time zone,
    created_at timestamp with time zone not null,
    constraint invite_pkey PRIMARY KEY (merchant_id, id),
    constraint invite_found_by_token UNIQUE (merchant_id, token_hmac),
    constraint invite_merchant_id_staff_id_fkey FOREIGN KEY (merchant_id, staff_id) REFERENCES staff_member(merchant_id, id)
);
alter table invite enable, force row level security;
create policy one_merchant on invite for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on invite for select to ${owner} using true;
grant insert, select, update on invite to ${app_user};

create table join_link (
    merchant_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    token_hmac bytea not null,
    token_sealed bytea not null,
    maker_kind text not null,
    maker_id uuid,
    maker_name text,
    staff_id uuid,
    location_id uuid,
    count integer not null,
    amount bigint,
    currency text,
    promised integer not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    used_at timestamp with time zone,
    card_id uuid,
    stamp_id uuid,
    constraint join_link_pkey PRIMARY KEY (merchant_id, id),
    constraint join_link_found_by_token UNIQUE (merchant_id, token_hmac),
    constraint join_link_merchant_id_card_id_fkey FOREIGN KEY (merchant_id, card_id) REFERENCES card(merchant_id, id),
    constraint join_link_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id),
    constraint join_link_merchant_id_stamp_id_fkey FOREIGN KEY (merchant_id, stamp_id) REFERENCES stamp(merchant_id, id),
    constraint join_link_amount_has_currency CHECK (((amount IS NULL) = (currency IS NULL))),
    constraint join_link_count_check CHECK ((count > 0)),
    constraint join_link_ends_one_way CHECK (((used_at IS NULL) OR (withdrawn_at IS NULL))),
    constraint join_link_promised_check CHECK ((promised >= 0)),
    constraint join_link_used_for_a_stamp CHECK ((((used_at IS NULL) = (stamp_id IS NULL)) AND ((used_at IS NULL) = (card_id IS NULL))))
);
CREATE INDEX join_links_by_age ON join_link USING btree (merchant_id, expires_at);
alter table join_link enable, force row level security;
create policy one_merchant on join_link for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on join_link for select to ${owner} using true;
grant delete, insert, select, update on join_link to ${app_user};

create table journal (
    merchant_id uuid not null,
    id uuid not null,
    type text not null,
    at timestamp with time zone not null,
    actor jsonb not null,
    location_id uuid,
    card_id uuid,
    customer_id uuid,
    voucher_id uuid,
    test boolean not null default false,
    data jsonb not null,
    effects jsonb not null,
    constraint journal_pkey PRIMARY KEY (merchant_id, id)
);
CREATE INDEX journal_of_card ON journal USING btree (merchant_id, card_id, id) WHERE (card_id IS NOT NULL);
alter table journal enable, force row level security;
create policy one_merchant on journal for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on journal for select to ${owner} using true;
grant insert, select on journal to ${app_user};

create table journal_head (
    merchant_id uuid not null,
    seq bigint not null,
    constraint journal_head_pkey PRIMARY KEY (merchant_id),
    constraint journal_head_seq_check CHECK ((seq >= 0))
);
alter table journal_head enable, force row level security;
create policy one_merchant on journal_head for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_begins on journal_head for insert to ${owner} with check true;
create policy owner_moves on journal_head for update to ${owner} using true;
create policy owner_reads on journal_head for select to ${owner} using true;
grant select on journal_head to ${app_user};

create table journal_seq (
    merchant_id uuid not null,
    seq bigint not null,
    entry_id uuid not null,
    constraint journal_seq_pkey PRIMARY KEY (merchant_id, seq),
    constraint journal_entry_has_one_seq UNIQUE (merchant_id, entry_id),
    constraint journal_seq_seq_check CHECK ((seq > 0))
);
alter table journal_seq enable, force row level security;
create policy one_merchant on journal_seq for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_numbers on journal_seq for insert to ${owner} with check true;
create policy owner_reads on journal_seq for select to ${owner} using true;
grant select on journal_seq to ${app_user};

create table kiosk (
    merchant_id uuid not null,
    device_id uuid not null,
    pin_hash text not null,
    since timestamp with time zone not null,
    locked_at timestamp with time zone,
    wrong_count integer not null,
    closed_until timestamp with time zone,
    constraint kiosk_pkey PRIMARY KEY (merchant_id, device_id),
    constraint kiosk_merchant_id_device_id_fkey FOREIGN KEY (merchant_id, device_id) REFERENCES device(merchant_id, id) ON DELETE CASCADE,
    constraint kiosk_wrong_count_check CHECK ((wrong_count >= 0))
);
alter table kiosk enable, force row level security;
create policy one_merchant on kiosk for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on kiosk for select to ${owner} using true;
grant delete, insert, select, update on kiosk to ${app_user};

create table letter (
    merchant_id uuid not null,
    id uuid not null,
    address_hmac bytea not null,
    sealed bytea not null,
    tries integer not null default 0,
    due_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint letter_pkey PRIMARY KEY (merchant_id, id)
);
CREATE INDEX letters_by_due ON letter USING btree (due_at);
CREATE INDEX letters_of_address ON letter USING btree (merchant_id, address_hmac);
alter table letter enable, force row level security;
create policy one_merchant on letter for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on letter for select to ${owner} using true;
grant delete, insert, select, update on letter to ${app_user};

create table location (
    merchant_id uuid not null,
    id uuid not null,
    name text not null,
    address text,
    latitude double precision,
    longitude double precision,
    time_zone text,
    online boolean not null default false,
    created_at timestamp with time zone not null,
    constraint location_pkey PRIMARY KEY (merchant_id, id),
    constraint point_is_whole CHECK (((latitude IS NULL) = (longitude IS NULL)))
);
CREATE UNIQUE INDEX one_online_location ON location USING btree (merchant_id) WHERE online;
alter table location enable, force row level security;
create policy one_merchant on location for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on location for select to ${owner} using true;
grant insert, select, update on location to ${app_user};

create table logo (
    merchant_id uuid not null,
    id uuid not null,
    png bytea not null,
    constraint logo_pkey PRIMARY KEY (merchant_id),
    constraint logo_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchant(merchant_id)
);
alter table logo enable, force row level security;
create policy one_merchant on logo for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on logo for select to ${owner} using true;
grant delete, insert, select, update on logo to ${app_user};

create table merchant (
    merchant_id uuid not null,
    prefix text not null,
    name text not null,
    country text not null,
    time_zone text not null,
    locale text not null,
    currency text not null,
    quota jsonb,
    settings jsonb not null,
    suspended_at timestamp with time zone,
    created_at timestamp with time zone not null,
    logo jsonb,
    constraint merchant_pkey PRIMARY KEY (merchant_id)
);
alter table merchant enable, force row level security;
create policy one_merchant on merchant for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on merchant for select to ${owner} using true;
grant insert, select, update on merchant to ${app_user};

create table merchant_directory (
    prefix text not null,
    merchant_id uuid not null,
    constraint merchant_directory_pkey PRIMARY KEY (prefix)
);
alter table merchant_directory enable, force row level security;
create policy one_merchant on merchant_directory for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on merchant_directory for select to ${owner} using true;
grant insert, select on merchant_directory to ${app_user};

create table operator_answer (
    key_hmac bytea not null,
    fingerprint bytea not null,
    answer bytea not null,
    created_at timestamp with time zone not null,
    constraint operator_answer_pkey PRIMARY KEY (key_hmac)
);
grant delete, insert, select on operator_answer to ${app_user};

create table outbox (
    merchant_id uuid not null,
    entry_id uuid not null,
    constraint outbox_pkey PRIMARY KEY (merchant_id, entry_id)
);
alter table outbox enable, force row level security;
create policy one_merchant on outbox for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on outbox for select to ${owner} using true;
create policy owner_takes on outbox for delete to ${owner} using true;
grant insert, select on outbox to ${app_user};

create table pass_certificate (
    merchant_id uuid not null,
    pass_type text not null,
    team text not null,
    expires_at timestamp with time zone not null,
    sealed bytea not null,
    changed_at timestamp with time zone not null,
    warn_at timestamp with time zone,
    constraint pass_certificate_pkey PRIMARY KEY (merchant_id)
);
alter table pass_certificate enable, force row level security;
create policy one_merchant on pass_certificate for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on pass_certificate for select to ${owner} using true;
grant insert, select, update on pass_certificate to ${app_user};

create table passkey (
    merchant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null,
    credential_id bytea not null,
    public_key bytea not null,
    sign_count bigint not null,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    constraint passkey_pkey PRIMARY KEY (merchant_id, id),
    constraint one_row_per_credential UNIQUE (merchant_id, credential_id),
    constraint passkey_merchant_id_staff_id_fkey FOREIGN KEY (merchant_id, staff_id) REFERENCES staff_member(merchant_id, id),
    constraint passkey_sign_count_check CHECK ((sign_count >= 0))
);
CREATE INDEX passkeys_of_staff ON passkey USING btree (merchant_id, staff_id, id);
alter table passkey enable, force row level security;
create policy one_merchant on passkey for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on passkey for select to ${owner} using true;
grant delete, insert, select, update on passkey to ${app_user};

create table program (
    merchant_id uuid not null,
    id uuid not null,
    slug text not null,
    version integer not null,
    pending_version integer,
    published_at timestamp with time zone,
    archived_at timestamp with time zone,
    stopped_at timestamp with time zone,
    created_at timestamp with time zone not null,
    constraint program_pkey PRIMARY KEY (merchant_id, id),
    constraint one_program_per_slug UNIQUE (merchant_id, slug),
    constraint program_version_check CHECK ((version > 0))
);
CREATE INDEX programs_behind ON program USING btree (merchant_id) WHERE (pending_version IS NOT NULL);
alter table program enable, force row level security;
create policy one_merchant on program for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on program for select to ${owner} using true;
grant insert, select, update on program to ${app_user};

create table program_end (
    merchant_id uuid not null,
    program_id uuid not null,
    ends_on date not null,
    told_to_card_id uuid,
    constraint program_end_pkey PRIMARY KEY (merchant_id, program_id, ends_on),
    constraint program_end_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id)
);
CREATE INDEX program_end_by_day ON program_end USING btree (ends_on);
alter table program_end enable, force row level security;
create policy one_merchant on program_end for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on program_end for select to ${owner} using true;
grant delete, insert, select, update on program_end to ${app_user};

create table program_version (
    merchant_id uuid not null,
    program_id uuid not null,
    version integer not null,
    apply text not null,
    rules jsonb not null,
    design jsonb not null,
    created_at timestamp with time zone not null,
    constraint program_version_pkey PRIMARY KEY (merchant_id, program_id, version),
    constraint program_version_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id),
    constraint program_version_apply_check CHECK ((apply = ANY (ARRAY['new_cycles'::text, 'all_cards'::text]))),
    constraint program_version_version_check CHECK ((version > 0))
);
alter table program_version enable, force row level security;
create policy one_merchant on program_version for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on program_version for select to ${owner} using true;
grant insert, select on program_version to ${app_user};

create table recovery_code (
    merchant_id uuid not null,
    staff_id uuid not null,
    code_hmac bytea not null,
    used_at timestamp with time zone,
    constraint recovery_code_pkey PRIMARY KEY (merchant_id, staff_id, code_hmac),
    constraint recovery_code_merchant_id_staff_id_fkey FOREIGN KEY (merchant_id, staff_id) REFERENCES staff_member(merchant_id, id)
);
alter table recovery_code enable, force row level security;
create policy one_merchant on recovery_code for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on recovery_code for select to ${owner} using true;
grant delete, insert, select, update on recovery_code to ${app_user};

create table redeem_code (
    merchant_id uuid not null,
    id uuid not null,
    source text not null,
    pool_id uuid,
    position integer,
    code_hmac bytea not null,
    folded_hmac bytea,
    code_sealed bytea not null,
    handed_at timestamp with time zone,
    voucher_id uuid,
    burnt_at timestamp with time zone,
    created_at timestamp with time zone not null,
    constraint redeem_code_pkey PRIMARY KEY (merchant_id, id),
    constraint one_code_per_text UNIQUE (merchant_id, code_hmac),
    constraint redeem_code_merchant_id_pool_id_fkey FOREIGN KEY (merchant_id, pool_id) REFERENCES code_pool(merchant_id, id),
    constraint handed_code_has_voucher CHECK (((handed_at IS NULL) = (voucher_id IS NULL))),
    constraint only_generated_codes_fold CHECK (((folded_hmac IS NULL) OR (source = 'generated'::text))),
    constraint pool_code_has_pool CHECK ((((source = 'pool'::text) = (pool_id IS NOT NULL)) AND ((pool_id IS NULL) = ("position" IS NULL)))),
    constraint redeem_code_source_check CHECK ((source = ANY (ARRAY['shared'::text, 'generated'::text, 'pool'::text])))
);
CREATE UNIQUE INDEX one_generated_code_per_folded_text ON redeem_code USING btree (merchant_id, folded_hmac) WHERE (folded_hmac IS NOT NULL);
CREATE INDEX pool_codes_burnt ON redeem_code USING btree (merchant_id, pool_id, id) WHERE ((burnt_at IS NOT NULL) AND (pool_id IS NOT NULL));
CREATE INDEX pool_codes_left ON redeem_code USING btree (merchant_id, pool_id, "position", id) WHERE ((handed_at IS NULL) AND (pool_id IS NOT NULL));
alter table redeem_code enable, force row level security;
create policy one_merchant on redeem_code for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on redeem_code for select to ${owner} using true;
grant insert, select, update on redeem_code to ${app_user};

create table redemption (
    merchant_id uuid not null,
    id uuid not null,
    voucher_id uuid not null,
    channel text not null,
    actor jsonb not null,
    holder uuid,
    location_id uuid,
    receipt text,
    amount bigint,
    currency text,
    note text,
    redeemed_at timestamp with time zone not null,
    receipt_attached_at timestamp with time zone,
    reversed_at timestamp with time zone,
    reversed_by jsonb,
    reversal_reason text,
    constraint redemption_pkey PRIMARY KEY (merchant_id, id),
    constraint redemption_merchant_id_voucher_id_fkey FOREIGN KEY (merchant_id, voucher_id) REFERENCES voucher(merchant_id, id),
    constraint amount_has_currency CHECK (((amount IS NULL) = (currency IS NULL))),
    constraint redemption_channel_check CHECK ((channel = ANY (ARRAY['customer'::text, 'staff'::text, 'till'::text, 'kiosk'::text]))),
    constraint reversal_has_reason CHECK (((reversed_at IS NULL) = (reversal_reason IS NULL)))
);
CREATE UNIQUE INDEX one_standing_redemption_per_voucher ON redemption USING btree (merchant_id, voucher_id) WHERE (reversed_at IS NULL);
CREATE INDEX redemptions_of_voucher ON redemption USING btree (merchant_id, voucher_id, id);
alter table redemption enable, force row level security;
create policy one_merchant on redemption for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on redemption for select to ${owner} using true;
grant insert, select, update on redemption to ${app_user};

create table scan (
    merchant_id uuid not null,
    scan_id uuid not null,
    mode text not null,
    outcome text not null,
    refusal text,
    location_id uuid,
    actor jsonb not null,
    holder uuid,
    wish jsonb not null,
    card_id uuid,
    voucher_id uuid,
    stamp_id uuid,
    redemption_id uuid,
    answers uuid,
    live_subject_id uuid,
    live_step bigint,
    live_until timestamp with time zone,
    fingerprint bytea not null,
    answer bytea not null,
    taken_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    constraint scan_pkey PRIMARY KEY (merchant_id, scan_id),
    constraint live_step_has_subject CHECK (((live_step IS NULL) = (live_subject_id IS NULL))),
    constraint scan_mode_check CHECK ((mode = ANY (ARRAY['manual'::text, 'kiosk'::text, 'autopilot'::text])))
);
CREATE UNIQUE INDEX one_scan_per_live_step ON scan USING btree (merchant_id, live_subject_id, live_step) WHERE (live_step IS NOT NULL);
CREATE INDEX scans_late ON scan USING btree (merchant_id, received_at) WHERE ((received_at - taken_at) > '00:01:00'::interval);
CREATE INDEX scans_of_card ON scan USING btree (merchant_id, card_id) WHERE (card_id IS NOT NULL);
CREATE INDEX scans_of_holder ON scan USING btree (merchant_id, holder, received_at);
CREATE INDEX scans_of_voucher ON scan USING btree (merchant_id, voucher_id) WHERE (voucher_id IS NOT NULL);
CREATE INDEX scans_to_forget ON scan USING btree (merchant_id, received_at) WHERE (answer <> '\x'::bytea);
alter table scan enable, force row level security;
create policy one_merchant on scan for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on scan for select to ${owner} using true;
grant insert, select on scan to ${app_user};

create table second_factor (
    merchant_id uuid not null,
    staff_id uuid not null,
    secret_sealed bytea not null,
    last_step bigint not null,
    failed_count integer not null default 0,
    failed_at timestamp with time zone,
    locked_until timestamp with time zone,
    created_at timestamp with time zone not null,
    enabled_at timestamp with time zone,
    constraint second_factor_pkey PRIMARY KEY (merchant_id, staff_id),
    constraint second_factor_merchant_id_staff_id_fkey FOREIGN KEY (merchant_id, staff_id) REFERENCES staff_member(merchant_id, id)
);
alter table second_factor enable, force row level security;
create policy one_merchant on second_factor for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on second_factor for select to ${owner} using true;
grant delete, insert, select, update on second_factor to ${app_user};

create table setup (
    merchant_id uuid not null,
    program_id uuid not null,
    industry text,
    till text not null,
    reached text not null,
    trial_card_id uuid,
    trial_customer_id uuid,
    constraint setup_pkey PRIMARY KEY (merchant_id),
    constraint setup_merchant_id_program_id_fkey FOREIGN KEY (merchant_id, program_id) REFERENCES program(merchant_id, id),
    constraint setup_reached_check CHECK ((reached = ANY (ARRAY['reward'::text, 'trigger'::text, 'handover'::text, 'trial'::text]))),
    constraint setup_till_check CHECK ((till = ANY (ARRAY['no_codes'::text, 'takes_codes'::text]))),
    constraint trial_is_whole CHECK (((trial_card_id IS NULL) = (trial_customer_id IS NULL)))
);
alter table setup enable, force row level security;
create policy one_merchant on setup for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on setup for select to ${owner} using true;
grant insert, select, update on setup to ${app_user};

create table spent_challenge (
    merchant_id uuid not null,
    challenge bytea not null,
    expires_at timestamp with time zone not null,
    constraint spent_challenge_pkey PRIMARY KEY (merchant_id, challenge)
);
CREATE INDEX spent_challenges_by_age ON spent_challenge USING btree (merchant_id, expires_at);
alter table spent_challenge enable, force row level security;
create policy one_merchant on spent_challenge for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on spent_challenge for select to ${owner} using true;
grant delete, insert, select on spent_challenge to ${app_user};

create table staff_member (
    merchant_id uuid not null,
    id uuid not null,
    location_id uuid not null,
    name text not null,
    login text not null,
    role text not null,
    email text,
    password_hash text,
    failed_count integer not null default 0,
    failed_at timestamp with time zone,
    locked_until timestamp with time zone,
    disabled_at timestamp with time zone,
    created_at timestamp with time zone not null,
    constraint staff_member_pkey PRIMARY KEY (merchant_id, id),
    constraint one_login_per_name UNIQUE (merchant_id, login),
    constraint staff_member_merchant_id_location_id_fkey FOREIGN KEY (merchant_id, location_id) REFERENCES location(merchant_id, id),
    constraint staff_member_role_check CHECK ((role = ANY (ARRAY['staff'::text, 'manager'::text, 'owner'::text, 'analyst'::text])))
);
alter table staff_member enable, force row level security;
create policy one_merchant on staff_member for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on staff_member for select to ${owner} using true;
grant insert, select, update on staff_member to ${app_user};

create table stamp (
    merchant_id uuid not null,
    id uuid not null,
    card_id uuid not null,
    program_id uuid not null,
    kind text not null,
    count integer not null,
    at timestamp with time zone not null,
    local_day date not null,
    mode text,
    location_id uuid,
    actor jsonb not null,
    staff_id uuid,
    amount bigint,
    currency text,
    receipt text,
    scan_id uuid,
    before jsonb not null,
    after jsonb not null,
    reverses_id uuid,
    reversed_by_id uuid,
    reason text,
    created_at timestamp with time zone not null,
    constraint stamp_pkey PRIMARY KEY (merchant_id, id),
    constraint stamp_merchant_id_card_id_fkey FOREIGN KEY (merchant_id, card_id) REFERENCES card(merchant_id, id),
    constraint amount_has_currency CHECK (((amount IS NULL) = (currency IS NULL))),
    constraint reversal_names_its_stamp CHECK (((kind = 'reversal'::text) = (reverses_id IS NOT NULL))),
    constraint stamp_has_mode CHECK (((kind = 'stamp'::text) = (mode IS NOT NULL))),
    constraint stamp_kind_check CHECK ((kind = ANY (ARRAY['stamp'::text, 'welcome'::text, 'merged'::text, 'reversal'::text]))),
    constraint stamp_mode_check CHECK ((mode = ANY (ARRAY['manual'::text, 'kiosk'::text, 'autopilot'::text, 'api'::text])))
);
CREATE UNIQUE INDEX one_reversal_per_stamp ON stamp USING btree (merchant_id, reverses_id) WHERE (reverses_id IS NOT NULL);
CREATE INDEX stamps_of_card ON stamp USING btree (merchant_id, card_id, at);
CREATE INDEX stamps_of_card_by_id ON stamp USING btree (merchant_id, card_id, id);
alter table stamp enable, force row level security;
create policy one_merchant on stamp for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on stamp for select to ${owner} using true;
grant insert, select, update on stamp to ${app_user};

create table voucher (
    merchant_id uuid not null,
    id uuid not null,
    customer_id uuid,
    card_id uuid,
    batch_id uuid,
    program_id uuid,
    offer jsonb,
    redemption text not null,
    code_id uuid,
    number_hmac bytea not null,
    token_hmac bytea not null,
    view_token_hmac bytea not null,
    secrets bytea not null,
    origin text not null,
    origin_stamp_id uuid,
    origin_cycle integer,
    origin_goal integer,
    origin_visits integer,
    source_reference text,
    face_value bigint,
    currency text,
    location_id uuid,
    issued_at timestamp with time zone not null,
    active_from timestamp with time zone not null,
    expires_at timestamp with time zone,
    redemption_id uuid,
    redeemed_at timestamp with time zone,
    voided_at timestamp with time zone,
    void_reason text,
    test boolean not null default false,
    version bigint not null default 1,
    constraint voucher_pkey PRIMARY KEY (merchant_id, id),
    constraint voucher_found_by_number UNIQUE (merchant_id, number_hmac),
    constraint voucher_found_by_token UNIQUE (merchant_id, token_hmac),
    constraint voucher_found_by_view_token UNIQUE (merchant_id, view_token_hmac),
    constraint voucher_merchant_id_customer_id_fkey FOREIGN KEY (merchant_id, customer_id) REFERENCES customer(merchant_id, id),
    constraint face_value_has_currency CHECK (((face_value IS NULL) = (currency IS NULL))),
    constraint offer_is_its_own_or_its_batchs CHECK (((offer IS NULL) = (batch_id IS NOT NULL))),
    constraint redeemed_voucher_has_time CHECK (((redemption_id IS NULL) = (redeemed_at IS NULL))),
    constraint voided_voucher_has_reason CHECK (((voided_at IS NULL) = (void_reason IS NULL))),
    constraint voucher_ends_once CHECK (((redeemed_at IS NULL) OR (voided_at IS NULL))),
    constraint voucher_face_value_check CHECK ((face_value >= 0)),
    constraint voucher_redemption_check CHECK ((redemption = ANY (ARRAY['self'::text, 'staff'::text, 'code'::text])))
);
CREATE UNIQUE INDEX one_voucher_per_source ON voucher USING btree (merchant_id, source_reference) WHERE (source_reference IS NOT NULL);
CREATE INDEX touched_vouchers_of_batch ON voucher USING btree (merchant_id, batch_id) WHERE ((batch_id IS NOT NULL) AND (version > 1));
CREATE INDEX vouchers_of_batch ON voucher USING btree (merchant_id, batch_id, id) WHERE (batch_id IS NOT NULL);
CREATE INDEX vouchers_of_card ON voucher USING btree (merchant_id, card_id, id) WHERE (card_id IS NOT NULL);
CREATE INDEX vouchers_of_code ON voucher USING btree (merchant_id, code_id) WHERE (code_id IS NOT NULL);
CREATE INDEX vouchers_of_customer ON voucher USING btree (merchant_id, customer_id, id) WHERE (customer_id IS NOT NULL);
CREATE INDEX vouchers_of_stamp ON voucher USING btree (merchant_id, origin_stamp_id) WHERE (origin_stamp_id IS NOT NULL);
CREATE INDEX vouchers_outstanding ON voucher USING btree (merchant_id, program_id, location_id, currency, active_from, expires_at, face_value) WHERE ((redeemed_at IS NULL) AND (voided_at IS NULL) AND (NOT test) AND ((batch_id IS NULL) OR (version > 1)));
alter table voucher enable, force row level security;
create policy one_merchant on voucher for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on voucher for select to ${owner} using true;
grant insert, select, update on voucher to ${app_user};

create table voucher_batch (
    merchant_id uuid not null,
    id uuid not null,
    offer jsonb not null,
    count integer not null,
    made integer not null default 0,
    chunks integer not null default 0,
    state text not null,
    failure text,
    location_id uuid,
    active_from timestamp with time zone not null,
    expires_at timestamp with time zone,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint voucher_batch_pkey PRIMARY KEY (merchant_id, id),
    constraint done_batch_is_whole CHECK (((state <> 'done'::text) OR (made = count))),
    constraint ended_batch_has_time CHECK (((state = 'running'::text) = (ended_at IS NULL))),
    constraint failed_batch_has_reason CHECK (((state = 'failed'::text) = (failure IS NOT NULL))),
    constraint made_stays_within_count CHECK (((made >= 0) AND (made <= count))),
    constraint voucher_batch_chunks_check CHECK ((chunks >= 0)),
    constraint voucher_batch_count_check CHECK (((count >= 1) AND (count <= 1000000))),
    constraint voucher_batch_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);
CREATE INDEX batches_running ON voucher_batch USING btree (merchant_id, id) WHERE (state = 'running'::text);
alter table voucher_batch enable, force row level security;
create policy one_merchant on voucher_batch for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on voucher_batch for select to ${owner} using true;
grant insert, select, update on voucher_batch to ${app_user};

create table voucher_due (
    merchant_id uuid not null,
    due_at timestamp with time zone not null,
    kind text not null,
    subject_id uuid not null,
    constraint voucher_due_pkey PRIMARY KEY (merchant_id, due_at, kind, subject_id),
    constraint voucher_due_kind_check CHECK ((kind = ANY (ARRAY['voucher_activated'::text, 'voucher_expired'::text, 'batch_activated'::text, 'batch_expired'::text])))
);
CREATE INDEX voucher_due_by_time ON voucher_due USING btree (due_at);
alter table voucher_due enable, force row level security;
create policy one_merchant on voucher_due for all to public using (merchant_id = (NULLIF(current_setting('stampbook.merchant'::text, true), ''::text))::uuid);
create policy owner_reads on voucher_due for select to ${owner} using true;
grant delete, insert, select, update on voucher_due to ${app_user};

CREATE OR REPLACE FUNCTION close_between_merchants(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
        'create policy one_merchant on %I '
        'using (merchant_id = nullif(current_setting(''stampbook.merchant'', true), '''')::uuid)',
        name);
    -- Backups and the chores below run as the owner, who reads; writing takes a policy of its own.
    execute format('create policy owner_reads on %I for select to current_user using (true)', name);
end
$function$;

CREATE OR REPLACE FUNCTION forget_answers(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    with gone as (delete from idempotency_key where created_at < before returning 1)
    select count(*) from gone
    $function$;
grant execute on function forget_answers to ${app_user};

CREATE OR REPLACE FUNCTION journal_heads(merchants uuid[])
 RETURNS TABLE(merchant_id uuid, seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select journal_head.merchant_id, journal_head.seq
    from journal_head
    where journal_head.merchant_id = any(merchants)
    $function$;
grant execute on function journal_heads to ${app_user};

CREATE OR REPLACE FUNCTION merchant_of_prefix(wanted text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select merchant_id from merchant_directory where prefix = wanted $function$;
grant execute on function merchant_of_prefix to ${app_user};

CREATE OR REPLACE FUNCTION merchants_behind_chain(before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select journal_head.merchant_id
    from journal_head
    left join chain_head on chain_head.merchant_id = journal_head.merchant_id
    where journal_head.seq > coalesce(chain_head.seq, 0)
    or not exists (
        select 1
        from chain_checkpoint
        where chain_checkpoint.merchant_id = journal_head.merchant_id
        and (chain_checkpoint.seq >= chain_head.seq or at > before))
    limit most
    $function$;
grant execute on function merchants_behind_chain to ${app_user};

CREATE OR REPLACE FUNCTION merchants_behind_for_apple(before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select apple_reader.merchant_id from apple_reader
    left join journal_head on journal_head.merchant_id = apple_reader.merchant_id
    where journal_head.seq > apple_reader.seq
    or exists (
        select from apple_pass
        where apple_pass.merchant_id = apple_reader.merchant_id and apple_pass.due_at <= before)
    order by apple_reader.merchant_id limit most
    $function$;
grant execute on function merchants_behind_for_apple to ${app_user};

CREATE OR REPLACE FUNCTION merchants_due_at_google(which text, before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select merchant_id from google_object where lane = which and due_at <= before
    group by merchant_id order by min(due_at) limit most
    $function$;
grant execute on function merchants_due_at_google to ${app_user};

CREATE OR REPLACE FUNCTION merchants_of_instance(after uuid, most integer)
 RETURNS SETOF merchant
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select merchant.*
    from merchant
    where after is null or merchant_id < after
    order by merchant_id desc
    limit most
    $function$;
grant execute on function merchants_of_instance to ${app_user};

CREATE OR REPLACE FUNCTION merchants_unread_for_google(most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select google_reader.merchant_id from google_reader
    join journal_head on journal_head.merchant_id = google_reader.merchant_id
    where journal_head.seq > google_reader.seq
    order by google_reader.merchant_id limit most
    $function$;
grant execute on function merchants_unread_for_google to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_batches(most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select distinct merchant_id from voucher_batch where state = 'running' limit most
    $function$;
grant execute on function merchants_with_batches to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_due_letters(before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select merchant_id from letter where due_at <= before
    group by merchant_id order by min(due_at) limit most
    $function$;
grant execute on function merchants_with_due_letters to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_due_vouchers(before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select merchant_id from voucher_due where due_at <= before
    group by merchant_id order by min(due_at) limit most
    $function$;
grant execute on function merchants_with_due_vouchers to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_ending_cards(day date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select distinct merchant_id from program_end where ends_on <= day $function$;
grant execute on function merchants_with_ending_cards to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_ending_certificates(before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select merchant_id from pass_certificate
    where coalesce(warn_at, expires_at - interval '30 days') <= before
    order by merchant_id limit most
$function$;
grant execute on function merchants_with_ending_certificates to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_outbox(most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select distinct merchant_id from outbox limit most $function$;
grant execute on function merchants_with_outbox to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_pending_versions(most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select distinct merchant_id from program where pending_version is not null limit most
    $function$;
grant execute on function merchants_with_pending_versions to ${app_user};

CREATE OR REPLACE FUNCTION merchants_with_phones_due(before timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select apple_phone.merchant_id from apple_phone
    join apple_reader on apple_reader.merchant_id = apple_phone.merchant_id
    where apple_phone.due_at <= before
    and (apple_reader.shut_until is null or apple_reader.shut_until <= before)
    group by apple_phone.merchant_id order by min(apple_phone.due_at) limit most
    $function$;
grant execute on function merchants_with_phones_due to ${app_user};

CREATE OR REPLACE FUNCTION number_lines(merchants uuid[], most integer)
 RETURNS TABLE(merchant uuid, lines bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET lock_timeout TO '1s'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
begin
    insert into journal_head (merchant_id, seq)
    select wanted.id, 0
    from unnest(merchants) as wanted(id)
    where not exists (select from journal_head where merchant_id = wanted.id)
    order by wanted.id
    on conflict do nothing;

    perform seq
    from journal_head
    where merchant_id = any(merchants)
    order by merchant_id
    for update;

    return query
    with taken as (
        delete from outbox
        using unnest(merchants) as wanted(id)
        cross join lateral (
            select entry_id
            from outbox
            where merchant_id = wanted.id
            order by entry_id
            limit most) as line
        where outbox.merchant_id = wanted.id
        and outbox.entry_id = line.entry_id
        returning outbox.merchant_id, outbox.entry_id),
    numbered as (
        select merchant_id, entry_id,
               row_number() over (partition by merchant_id order by entry_id) as place
        from taken),
    counted as (
        select merchant_id, count(*) as lines
        from numbered
        group by merchant_id),
    given as (
        insert into journal_seq (merchant_id, seq, entry_id)
        select numbered.merchant_id, journal_head.seq + numbered.place, numbered.entry_id
        from numbered
        join journal_head on journal_head.merchant_id = numbered.merchant_id),
    moved as (
        update journal_head
        set seq = journal_head.seq + counted.lines
        from counted
        where journal_head.merchant_id = counted.merchant_id)
    select counted.merchant_id, counted.lines
    from counted;
end
$function$;
grant execute on function number_lines to ${app_user};
