/// How the product meets PostgreSQL: where the server is, transactions of one merchant, and the one
/// round trip in which a transaction writes.
///
/// [Transactions] sets the merchant for a transaction alone, so that row-level security closes all
/// other merchants. [Changes] collects what the modules want to write; every statement is guarded
/// and every count asserted. Migrations run as the owner of the tables; the server connects as a
/// role that owns nothing.
///
/// Warning: a statement without `merchant_id` finds nothing, by design.
@NullMarked
package dev.stampbook.platform.database;

import org.jspecify.annotations.NullMarked;
