package org.tallystick.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.customer;
import static org.tallystick.shop.CornerShop.item;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.report.BusyDay;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Outstanding;
import org.tallystick.slip.Golden;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipNotation;

class SummaryFormsTest {
    private final DailySummary summary = BusyDay.summary();

    @Test
    void theTextFits80Columns() throws IOException {
        String text = SummaryText.of(summary);

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        Golden.same("report/summary.txt", text);
    }

    @Test
    void hugeSumsStillFit80Columns() {
        Outstanding huge = new Outstanding(BusyDay.HEAD, item(1, TODAY, "9999999999.99", "9999999999.99"));
        Outstanding old = new Outstanding(
                customer(9, "Old Friend"), item(2, TODAY.minusDays(100), "9999999999.99", "9999999999.99"));

        String text = SummaryText.of(BusyDay.summary(BusyDay.entries(), List.of(huge, old), List.of()));

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains("19,999,999,999.98");
    }

    @Test
    void theTableHasAColumnForEveryCell() throws IOException {
        String csv = SummaryCsv.of(summary);

        Golden.same("report/summary.csv", csv);
        assertThat(csv).endsWith("\r\n");
        assertThat(csv.split("\r\n"))
                .allMatch(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1).length == 24);
    }

    @Test
    void theOutstandingRowsAddUpToTheirTotal() {
        List<String[]> rows =
                SummaryCsv.of(summary).lines().map(line -> line.split(",", -1)).toList();
        BigDecimal sum = rows.stream()
                .filter(row -> row[0].equals("outstanding"))
                .map(row -> new BigDecimal(row[7]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(rows.stream()
                        .filter(row -> row[0].equals("outstanding_total"))
                        .map(row -> row[7]))
                .containsExactly(sum.toPlainString());
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void theSlipFitsThePaper(int columns) throws IOException {
        Slip slip = SummarySlip.of(summary);
        String text = PlainText.of(slip, columns, "");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        assertThat(SlipNotation.read(SlipNotation.write(slip))).isEqualTo(slip);
        Golden.same("report/summary-slip-%d.txt".formatted(columns), text);
    }

    @Test
    void aThousandCustomersDoNotUseUpTheRoll() {
        List<Outstanding> many = LongStream.rangeClosed(1, 1000)
                .mapToObj(n -> new Outstanding(customer(n, "Customer " + n), item(n, TODAY, "1", "1")))
                .toList();

        String text = PlainText.of(SummarySlip.of(BusyDay.summary(List.of(), many, List.of())), 42, "");

        assertThat(text.lines().count()).isLessThan(120);
        assertThat(text).contains("Not shown here: 990. Totals count all.", "EUR 1,000.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "+1",
                "-1",
                "@SUM(A1)",
                "  =1",
                "\t=1",
                "\u00A0=1",
                "\u200D=1",
                "\uFF1D1",
                "\r=1",
                "a\n=1",
                "'=1",
                "\"=1",
                ",=1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "x\",=1"
            })
    void noNameBecomesAFormula(String name) {
        String cell = CsvCell.of(name);
        String shown =
                cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;

        assertThat(shown.strip()).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
        assertThat(shown.strip()).doesNotStartWith("@").doesNotContain("\n", "\r", "\t");
        assertThat(shown.replace('\u00A0', ' ').replace("\u200D", "").strip()).doesNotStartWith("=");
    }

    @Test
    void plainNamesStayAsTheyAre() {
        assertThat(CsvCell.of("Asha Okonkwo")).isEqualTo("Asha Okonkwo");
        assertThat(CsvCell.of("Rosa;=1+1")).isEqualTo("\"Rosa;=1+1\"");
        assertThat(CsvCell.of("O'Neill, \"Bob\"")).isEqualTo("\"O'Neill, \"\"Bob\"\"\"");
    }
}
