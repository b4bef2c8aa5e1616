package iomtriage.pages.model;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.pages.model.CardText.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTextTest {

    @Test
    void everyKindOfBlockThatACardIsWrittenWithIsRead() {
        String card = """
                # Model card: small 1

                ## Model details

                > **Trained on simulated people.**

                One
                sentence.

                - a point
                - another

                What it learnt from

                | Outcome | People |
                | --- | --- |
                | p \\>= 0.5 \\| more | 600 |
                """;

        assertThat(CardText.blocks(card))
                .containsExactly(
                        Block.of("title", "Model card: small 1"),
                        Block.of("heading", "Model details"),
                        Block.of("notice", "Trained on simulated people."),
                        Block.of("paragraph", "One sentence."),
                        new Block("points", "", List.of("a point", "another"), List.of()),
                        new Block(
                                "table",
                                "What it learnt from",
                                List.of("Outcome", "People"),
                                List.of(List.of("p >= 0.5 | more", "600"))));
    }

    @Test
    void whatIsNotKnownStaysText() {
        assertThat(CardText.blocks("![figure](figures/a.svg)\n\n|\n\n#no heading"))
                .extracting(Block::kind)
                .containsOnly("paragraph");
        assertThat(CardText.blocks("")).isEmpty();
    }
}
