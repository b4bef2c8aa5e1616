package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Form;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.pages.TestSite;
import iomtriage.pages.list.FilterTags.Tag;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTagsTest {

    @TempDir
    static Path folder;

    private static TestSite site;
    private static ListFacets facets;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 30);
        facets = site.listReader.facets(site.lists.current().orElseThrow());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void eachTagTakesJustItsOwnFilterAwayAndTheOrderStays() {
        ListQuery query = query(
                "sort=harm&order=desc&tier=priority+1&tier=priority+2&standing=DEFERRED&where=near&again=due&reference=S%261&page=3");

        assertThat(FilterTags.of(facets, query))
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
    void whatIsChosenSaysOfWhatItIsAValue() {
        assertThat(FilterTags.of(facets, query("area=Harbour&managed=MAPPA&iom=now")))
                .extracting(Tag::text)
                .containsExactly("On IOM now", "Area: Harbour", "Managed already: MAPPA");
    }

    @Test
    void whereNoFilterIsOnThereIsNoTag() {
        assertThat(FilterTags.of(facets, query("sort=harm&page=2&where=nowhere")))
                .isEmpty();
    }

    private static ListQuery query(String text) {
        return ListQuery.of(Form.parse(text));
    }
}
