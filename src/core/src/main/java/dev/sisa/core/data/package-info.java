/**
 * From a table of text to samples, a row at a time: reading, complaints that name file, line and column, tolerated
 * bad rows, and drafts of schemas.
 */
@NullMarked
package dev.sisa.core.data;

import org.jspecify.annotations.NullMarked;
