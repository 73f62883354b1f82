package fr.stagein.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.documents.HashChain.Head;
import fr.stagein.documents.HashChain.Result;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private final List<ChainEntry> chain = new ArrayList<>();
    private final Head head = filled("read", "consent", "code", "signed");

    @Test
    void a_chain_as_it_was_written_is_whole() {
        assertThat(HashChain.verify(chain, head)).isEqualTo(new Result.Whole());
        assertThat(HashChain.verify(List.of(), Head.EMPTY)).isEqualTo(new Result.Whole());
    }

    @Test
    void a_changed_content_is_seen() {
        ChainEntry second = chain.get(1);
        chain.set(1, new ChainEntry(2, bytes("consenT"), second.previous(), second.hash()));
        assertThat(HashChain.verify(chain, head))
                .isEqualTo(new Result.Broken(2, "its content is not the one that was hashed"));
    }

    @Test
    void an_entry_rewritten_with_its_hash_is_seen_at_the_next() {
        chain.set(1, HashChain.append(chain.getFirst().head(), bytes("other")));
        assertThat(HashChain.verify(chain, head))
                .isEqualTo(new Result.Broken(3, "it does not follow the entry before it"));
    }

    @Test
    void an_entry_taken_out_put_in_or_moved_is_seen() {
        var without = new ArrayList<>(chain);
        without.remove(2);
        assertThat(HashChain.verify(without, head)).isEqualTo(new Result.Broken(3, "entry 4 stands in its place"));
        var moved = new ArrayList<>(chain);
        moved.set(1, chain.get(2));
        moved.set(2, chain.get(1));
        assertThat(HashChain.verify(moved, head)).isEqualTo(new Result.Broken(2, "entry 3 stands in its place"));
        chain.add(HashChain.append(head, bytes("one more")));
        assertThat(HashChain.verify(chain, head))
                .isEqualTo(new Result.Broken(4, "the chain is not the one that was kept"));
    }

    @Test
    void a_cut_tail_is_seen_by_the_head_alone() {
        assertThat(HashChain.verify(chain.subList(0, 2), head))
                .isEqualTo(new Result.Broken(3, "the chain had 4 entries"));
    }

    @Test
    void a_chain_written_anew_from_the_start_is_seen_by_the_head_alone() {
        chain.clear();
        Head other = filled("read", "consent", "code", "refused");
        assertThat(HashChain.verify(chain, other)).isEqualTo(new Result.Whole());
        assertThat(HashChain.verify(chain, head)).isInstanceOf(Result.Broken.class);
    }

    @Test
    void the_hash_is_the_one_that_docs_documents_md_describes() {
        assertThat(HashChain.append(Head.EMPTY, bytes("first")).hash())
                .isEqualTo("e3a78f1486309eae2abb0f3e313daf2a6cf84e30ea3461d5544a9abd16a2edf0");
    }

    private Head filled(String... contents) {
        Head last = Head.EMPTY;
        for (String content : contents) {
            ChainEntry entry = HashChain.append(last, bytes(content));
            chain.add(entry);
            last = entry.head();
        }
        return last;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
