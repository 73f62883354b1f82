package fr.stagein.applications.agreements;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published heads of all chains, for anybody. */
@RestController
class ChainHeadsController {

    private final PublishChainHeads heads;

    ChainHeadsController(PublishChainHeads heads) {
        this.heads = heads;
    }

    /**
     * @param previous hash of the last published day before; zeros for the first
     * @param hash SHA-256 of {@code stagein-heads-1}, the day, {@code previous} and the lines, each ended by a line feed
     * @param lines hashed id of an agreement, number of its entries, hash of the last
     */
    record PublishedHeads(LocalDate day, String previous, String hash, List<String> lines) {}

    /**
     * Gives everybody the published hashes of all agreements' signature records on one day, so that nobody can change a
     * record later unnoticed.
     *
     * @param date the day, as 2027-02-01
     */
    @GetMapping("/api/agreements/chain-heads/{date}")
    PublishedHeads chainHeads(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        ChainHeadsOfDay ofDay = heads.of(date);
        return new PublishedHeads(
                ofDay.day(),
                ofDay.previous(),
                ofDay.hash(),
                ofDay.heads().stream().map(ChainHeadsOfDay.ChainHead::line).toList());
    }
}
