/**
 * Accepts requests to forget: from the last commit on no shard serves parameters that saw the samples. It writes no blob of a
 * shard and needs no lease.
 *
 * <p>Start reading at {@link dev.sisa.core.acceptance.AcceptRequest}, then {@link dev.sisa.core.acceptance.PartCommit}.
 */
@NullMarked
package dev.sisa.core.acceptance;

import org.jspecify.annotations.NullMarked;
