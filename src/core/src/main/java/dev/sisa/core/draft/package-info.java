/**
 * Drafts of schemas: the roles that names and cells of a table suggest for its columns, with the reasons.
 *
 * <p>Start reading at {@link dev.sisa.core.draft.SchemaDraft}.
 */
@NullMarked
package dev.sisa.core.draft;

import org.jspecify.annotations.NullMarked;
