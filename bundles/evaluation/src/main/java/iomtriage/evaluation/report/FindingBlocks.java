package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.fairness.FairnessFinding;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What an audit found, a sentence each, differences first. */
final class FindingBlocks {

    private FindingBlocks() {}

    static List<Block> of(FairnessReport report) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, report, Verdict.DifferenceShown.class, "Differences shown.");
        add(
                blocks,
                report,
                Verdict.NoDifferenceShown.class,
                "No difference shown. This does not show that there is none.");
        add(blocks, report, Verdict.NotEnoughEvidence.class, "Not enough evidence to say anything.");
        double chance = report.differencesExpectedByChance();
        if (chance > 0) {
            blocks.add(new Block.Paragraph("If no group differed from \"" + report.reference()
                    + "\" in anything, about " + Numbers.compact(chance, 1)
                    + " of these comparisons would still show a difference by chance."));
        }
        return blocks;
    }

    private static void add(List<Block> blocks, FairnessReport report, Class<? extends Verdict> kind, String lead) {
        List<String> sentences = report.findings().stream()
                .filter(finding -> kind.isInstance(finding.verdict()))
                .map(FairnessFinding::sentence)
                .toList();
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(lead));
            blocks.add(new Block.Points(sentences));
        }
    }
}
