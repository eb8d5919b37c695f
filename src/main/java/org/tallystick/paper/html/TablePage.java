package org.tallystick.paper.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.form.StatementTables.Acknowledgement;

/**
 * A report of tables as a page of A4.
 *
 * @param lead lines under the heading, in large letters
 * @param intro lines under these
 * @param summary figures at a glance; null where there are none
 * @param ending lines in small letters
 * @param agreed what is signed below all of it; null for nothing
 */
record TablePage(
        Page page,
        String heading,
        List<String> lead,
        List<String> intro,
        @Nullable SummaryPage summary,
        Tables tables,
        List<String> ending,
        @Nullable Acknowledgement agreed) {

    /** One that nobody signs. */
    TablePage(
            Page page,
            String heading,
            List<String> lead,
            List<String> intro,
            @Nullable SummaryPage summary,
            Tables tables,
            List<String> ending) {
        this(page, heading, lead, intro, summary, tables, ending, null);
    }

    /** Stands at the top of each sheet but the first. */
    String head() {
        return heading + ": " + String.join(", ", lead);
    }

    String html() {
        return XmlOutput.filled((out, none) -> JtetablepageGenerated.render(out, none, this));
    }
}
