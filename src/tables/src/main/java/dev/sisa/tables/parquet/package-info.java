/**
 * Tables in Apache Parquet.
 *
 * <p>Start reading at {@link dev.sisa.tables.parquet.ParquetRows}.
 */
@NullMarked
package dev.sisa.tables.parquet;

import org.jspecify.annotations.NullMarked;
