/**
 * The ports of core on files: blobs, keys, signer, scratch space, and locks that the operating system frees when their holder's
 * process ends. Everything lies in one home, readable by its owner alone.
 *
 * <p>Start reading at {@link dev.sisa.local.file.Home}, then {@link dev.sisa.local.file.DirectoryBlobStore}.
 */
@NullMarked
package dev.sisa.local.file;

import org.jspecify.annotations.NullMarked;
