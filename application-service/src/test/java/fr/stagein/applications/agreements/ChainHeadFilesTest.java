package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The heads of all chains as files that are kept elsewhere. */
@ServiceTest
class ChainHeadFilesTest {

    private static final LocalDate FIRST = LocalDate.of(2029, 3, 1);

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path elsewhere;

    private ChainHeads heads;
    private Path folder;
    private ChainHeadFiles files;

    @BeforeEach
    void two_days() {
        heads = here.getBean(ChainHeads.class);
        folder = elsewhere.resolve("heads");
        files = new ChainHeadFiles(heads, new ChainHeadSettings(folder.toString()));
        nothing_published();
        new Convention(here).frozen();
        here.getBean(PublishChainHeads.class).publish(FIRST);
        here.getBean(PublishChainHeads.class).publish(FIRST.plusDays(1));
    }

    @AfterEach
    void nothing_published() {
        jdbc.sql("delete from agreement_chain_head").update();
        jdbc.sql("delete from agreement_chain_day").update();
    }

    @Test
    void there_is_a_file_a_day_whose_hash_is_the_days_and_stands_in_the_next() throws Exception {
        files.writeMissing();
        assertThat(names()).containsExactly("chain-heads-2029-03-01.txt", "chain-heads-2029-03-02.txt");
        byte[] first = Files.readAllBytes(file(FIRST));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first));
        assertThat(hash).isEqualTo(heads.of(FIRST).orElseThrow().hash());
        assertThat(Files.readAllLines(file(FIRST)).getFirst()).isEqualTo("stagein-heads-1");
        assertThat(Files.readAllLines(file(FIRST.plusDays(1)))).contains("2029-03-02", hash);
    }

    @Test
    void a_file_that_is_there_is_never_written_again_and_what_is_missing_is_made_up_for() throws Exception {
        files.writeMissing();
        var before = Files.getLastModifiedTime(file(FIRST));
        byte[] second = Files.readAllBytes(file(FIRST.plusDays(1)));
        Files.delete(file(FIRST.plusDays(1)));
        files.writeMissing();
        assertThat(Files.getLastModifiedTime(file(FIRST))).isEqualTo(before);
        assertThat(file(FIRST.plusDays(1))).hasBinaryContent(second);
    }

    @Test
    void a_day_that_was_changed_afterwards_is_found_out() {
        files.writeMissing();
        jdbc.sql("update agreement_chain_day set previous = :other where day = :day")
                .param("other", "f".repeat(64))
                .param("day", FIRST.plusDays(1))
                .update();
        assertThatThrownBy(files::writeMissing)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2029-03-02");
    }

    @Test
    void without_a_folder_there_are_none_and_one_that_cannot_be_written_says_so() throws Exception {
        new ChainHeadFiles(heads, new ChainHeadSettings("")).writeMissing();
        assertThat(folder).doesNotExist();
        Path taken = Files.createFile(elsewhere.resolve("taken"));
        var wrong = new ChainHeadFiles(heads, new ChainHeadSettings(taken.toString()));
        assertThatThrownBy(wrong::writeMissing).hasMessageContaining(taken.toString());
    }

    private Path file(LocalDate day) {
        return folder.resolve("chain-heads-" + day + ".txt");
    }

    /** Nothing half written is left either. */
    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
