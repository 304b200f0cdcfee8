package org.xerial.snappy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks are given in hexadecimal: the length of the content, then literals and copies. */
final class SnappyTest {

    private static final int CAPACITY = 64;

    @Test
    void literals_and_copies_of_every_length_are_unpacked() throws IOException {
        assertThat(unpacked("00")).isEmpty();
        assertThat(unpacked("03 08 616263")).isEqualTo("abc");
        assertThat(unpacked("03 f0 02 616263")).isEqualTo("abc");
        assertThat(unpacked("03 f4 0200 616263")).isEqualTo("abc");
        assertThat(unpacked("03 f8 020000 616263")).isEqualTo("abc");
        assertThat(unpacked("03 fc 02000000 616263")).isEqualTo("abc");
        assertThat(unpacked("07 08 616263 01 03")).isEqualTo("abcabca");
        assertThat(unpacked("05 08 616263 06 0300")).isEqualTo("abcab");
        assertThat(unpacked("05 08 616263 07 03000000")).isEqualTo("abcab");
        assertThat(unpacked("08 00 61 0d 01")).isEqualTo("a".repeat(8));
    }

    @Test
    void a_copy_reaches_back_across_more_than_a_byte() throws IOException {
        byte[] block = HexFormat.of().parseHex("ae02" + "f42801" + "61" + "62".repeat(296) + "2529");
        ByteBuffer target = ByteBuffer.allocate(400);
        assertThat(Snappy.uncompress(ByteBuffer.wrap(block), target)).isEqualTo(302);
        assertThat(target.get(297)).isEqualTo((byte) 'a');
        assertThat(target.get(298)).isEqualTo((byte) 'b');
    }

    @Test
    void a_block_lies_between_position_and_limit_and_so_does_its_content() throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(8).put(HexFormat.of().parseHex("ff0308616263ffff"));
        block.position(1).limit(6);
        ByteBuffer target = ByteBuffer.allocateDirect(10).position(2);
        assertThat(Snappy.uncompress(block, target)).isEqualTo(3);
        assertThat(target.position()).isEqualTo(2);
        assertThat(StandardCharsets.UTF_8.decode(target).toString()).isEqualTo("abc");
    }

    @Test
    void a_block_that_is_cut_damaged_or_longer_than_it_says_is_refused() {
        refused("");
        refused("80");
        refused("ffffffffff 00");
        refused("04 08 616263");
        refused("02 08 616263");
        refused("03 08 6162");
        refused("03 f4 02");
        refused("03 fc ffffffff 616263");
        refused("07 08 616263 01 00");
        refused("07 08 616263 01 04");
        refused("06 08 616263 01 03");
        refused("04 08 616263 07 ffffffff");
        refused("04 01 01");
    }

    /** Two gigabytes are announced; not even memory for them is taken. */
    @Test
    void a_block_that_announces_more_than_the_target_takes_is_refused() {
        refused("ffffffff07 00 61");
        refused("41 00 61");
    }

    @Test
    void bytes_at_random_are_refused_or_unpacked_within_the_target() {
        Random random = new Random(7);
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] block = new byte[random.nextInt(40)];
            random.nextBytes(block);
            try {
                assertThat(Snappy.uncompress(ByteBuffer.wrap(block), ByteBuffer.allocate(CAPACITY)))
                        .isBetween(0, CAPACITY);
            } catch (IOException e) {
                assertThat(e).hasMessage("damaged Snappy block");
            }
        }
    }

    private static String unpacked(String block) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(CAPACITY);
        int length = Snappy.uncompress(bytes(block), target);
        assertThat(target.remaining()).isEqualTo(length);
        return StandardCharsets.UTF_8.decode(target).toString();
    }

    private static void refused(String block) {
        assertThatThrownBy(() -> Snappy.uncompress(bytes(block), ByteBuffer.allocate(CAPACITY)))
                .isInstanceOf(IOException.class)
                .hasMessage("damaged Snappy block");
    }

    private static ByteBuffer bytes(String block) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(block.replace(" ", "")));
    }
}
