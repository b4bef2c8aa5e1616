package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Form;
import iomtriage.lists.ListQuery;
import iomtriage.pages.list.FilterTags.Tag;
import org.junit.jupiter.api.Test;

class FilterTagsTest {

    @Test
    void eachTagTakesJustItsOwnFilterAwayAndTheOrderStays() {
        ListQuery query = query(
                "sort=harm&order=desc&tier=priority+1&tier=priority+2&standing=DEFERRED&where=near&again=due&reference=S%261&page=3");

        assertThat(FilterTags.of(query))
                .containsExactly(
                        new Tag(
                                "Priority 1",
                                "/list?sort=harm&order=desc&tier=priority+2&standing=DEFERRED&where=near&again=due&reference=S%261"),
                        new Tag(
                                "Priority 2",
                                "/list?sort=harm&order=desc&tier=priority+1&standing=DEFERRED&where=near&again=due&reference=S%261"),
                        new Tag(
                                "Deferred",
                                "/list?sort=harm&order=desc&tier=priority+1&tier=priority+2&where=near&again=due&reference=S%261"),
                        new Tag(
                                "Within 5 places of the cut line",
                                "/list?sort=harm&order=desc&tier=priority+1&tier=priority+2&standing=DEFERRED&again=due&reference=S%261"),
                        new Tag(
                                "Review due",
                                "/list?sort=harm&order=desc&tier=priority+1&tier=priority+2&standing=DEFERRED&where=near&reference=S%261"),
                        new Tag(
                                "Reference contains S&1",
                                "/list?sort=harm&order=desc&tier=priority+1&tier=priority+2&standing=DEFERRED&where=near&again=due"));
        assertThat(query.everybody().address()).isEqualTo("/list?sort=harm&order=desc");
    }

    @Test
    void whereNoFilterIsOnThereIsNoTag() {
        assertThat(FilterTags.of(query("sort=harm&page=2&where=nowhere"))).isEmpty();
    }

    private static ListQuery query(String text) {
        return ListQuery.of(Form.parse(text));
    }
}
