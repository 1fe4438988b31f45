/// The contract of the API as OpenAPI 3.1, written by the code.
///
/// [ContractSchemas] describes records, enums and sealed families as JSON really writes them;
/// [ContractOperations] gives each route its name, its common answers and what its method declares;
/// [ContractConfiguration] frames the document. [ContractQueries] holds callers to it.
///
/// Writes nothing. Warning: a type's simple name is its name in the contract, so it is unique.
@NullMarked
package dev.stampbook.platform.web.contract;

import org.jspecify.annotations.NullMarked;
