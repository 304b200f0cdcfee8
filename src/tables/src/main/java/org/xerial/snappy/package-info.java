/** The one class that the library of Parquet calls by its name to unpack Snappy, written anew with every copy checked. */
@NullMarked
package org.xerial.snappy;

import org.jspecify.annotations.NullMarked;
