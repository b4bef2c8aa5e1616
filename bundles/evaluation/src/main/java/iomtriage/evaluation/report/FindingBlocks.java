package iomtriage.evaluation.report;

import iomtriage.evaluation.fairness.FairnessFinding;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.Verdict;
import iomtriage.evaluation.internal.text.MetricText;
import java.util.ArrayList;
import java.util.List;

/** What an audit found, a sentence each, differences first. */
final class FindingBlocks {

    private FindingBlocks() {}

    static List<Block> of(FairnessReport report) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, report, Verdict.DIFFERENCE_SHOWN, "Differences shown.");
        add(blocks, report, Verdict.NO_DIFFERENCE_SHOWN, "No difference shown. This does not show that there is none.");
        add(blocks, report, Verdict.NOT_ENOUGH_EVIDENCE, "Not enough evidence to say anything.");
        int among = report.findings().stream()
                .mapToInt(finding -> finding.comparison().among())
                .max()
                .orElse(0);
        if (among > 1) {
            blocks.add(
                    new Block.Paragraph(
                            "These verdicts allow for all " + among + " comparisons made for this outcome"
                                    + " (Holm's correction): if no group differed in anything, "
                                    + MetricText.level(
                                            report.settings().resampling().level())
                                    + " of such audits would show no difference at all. Intervals are those of each comparison alone."));
        }
        return blocks;
    }

    private static void add(List<Block> blocks, FairnessReport report, Verdict kind, String lead) {
        List<String> sentences = report.findings().stream()
                .filter(finding -> finding.verdict() == kind)
                .map(FairnessFinding::sentence)
                .toList();
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(lead));
            blocks.add(new Block.Points(sentences));
        }
    }
}
