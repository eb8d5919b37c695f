package org.tallystick.entry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec.Written;
import org.tallystick.entry.EntryTooNew;

/** A line that cannot be read names the field, its place in a list, and what stands there. */
class FaultyLinesTest {
    private final EntryJson codec = new EntryJson();
    private final String sale = codec.write(SampleEntries.sale()).open();

    private AbstractThrowableAssert<?, ? extends Throwable> reading(String open) {
        return assertThatThrownBy(() -> codec.read(new Written(open, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what stands in the sale                | instead                     | the error
        "total":"EUR 14.50",                     |                             | field 'total' is missing
        "total":"EUR 14.50"                      | "total":null                | field 'total' is missing
        "total":"EUR 14.50"                      | "total":"EUR much"          | field 'total' cannot be read: EUR much
        "total":"EUR 14.50"                      | "total":14.50               | field 'total' is no text: 14.50
        "total":"EUR 14.50"                      | "total":true                | field 'total' is no text: VALUE_TRUE
        "total":"EUR 14.50"                      | "total":"A","total":"B"     | field 'total' stands twice
        "copies":2                               | "copies":"2"                | field 'copies' is no whole number: 2
        "copies":2                               | "copies":2.5                | field 'copies' is no whole number: 2.5
        "copies":2                               | "copies":99999999999999999999 | field 'copies' is no whole number: 99999999999999999999
        "copies":2                               | "copies":-1                 | field 'copies' is out of range: -1
        "copies":2                               | "copies":2147483648         | field 'copies' is out of range: 2147483648
        ,"copies":2                              |                             | field 'copies' is missing
        "customer":"T1-0001"                     | "customer":"Rosa"           | field 'customer' cannot be read: Rosa
        "id":"00000000-0000-4000-0000-000000000005" | "id":"five"              | field 'id' cannot be read: five
        "at":"2026-11-21T13:05:00Z"              | "at":"noon"                 | field 'at' cannot be read: noon
        "day":"2026-11-21"                       | "day":"2026-02-30"          | field 'day' cannot be read: 2026-02-30
        "amount":"EUR -0.50"                     | "price":"EUR -0.50"         | field 'lines[1].amount' is missing
        "quantity":"3"                           | "quantity":3                | field 'lines[0].quantity' is no text: 3
        "severity":"REFER"                       | "severity":"MAYBE"          | field 'findings[0].severity' cannot be read: MAYBE
        {"rule":"limit","severity":"REFER"}      | "limit"                     | field 'findings[0]' is no object: limit
        [{"rule":"limit","severity":"REFER"}]    | {"rule":"limit"}            | field 'findings' is no list: {rule=limit}
        "slips":1                                | "slips":-1                  | -1 slips and 1 customers cannot be; numbers count up from 0
        "EUR 5.00","amount":"EUR 15.00"          | "EUR 5.00","amount":"EUR 16.00" | total: is EUR 14.50, but the amounts of the lines add up to EUR 15.50
        """)
    void theFieldIsNamed(String there, String instead, String error) {
        assertThat(sale).contains(there);

        reading(sale.replace(there, instead == null ? "" : instead)).hasMessage(error);
    }

    @Test
    void anObjectThatIsMissingOrSomethingElseIsNamed() {
        String terms = codec.write(SampleEntries.firstRelease().get(2)).open();

        reading(terms.replace("\"terms\"", "\"other\"")).hasMessage("field 'terms' is missing");
        reading(terms.replace("{\"mode\":\"UNLIMITED\",\"days\":14}", "[]"))
                .hasMessage("field 'terms' is no object: []");
        reading(terms.replace("\"days\":14", "\"days\":400")).hasMessage("days: 400 is outside 1 to 366");
        reading(terms.replace("UNLIMITED", "SOME")).hasMessage("field 'terms.mode' cannot be read: SOME");
    }

    @Test
    void whatIsNoObjectOrNotOneIsRefused() {
        reading("").hasMessage("the entry is no JSON object");
        reading("[]").hasMessage("the entry is no JSON object");
        reading(sale + "{}").hasMessage("the entry goes on after its JSON object has ended");
        reading(sale.substring(0, 40)).hasMessageStartingWith("the entry is no JSON: Unexpected end-of-input");
        reading("{}").hasMessage("field 'kind' is missing");
    }

    @Test
    void aKindOfALaterReleaseIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> codec.read(new Written(sale.replace("credit-sale", "lottery"), null)))
                .isInstanceOf(EntryTooNew.class)
                .hasMessage("field 'kind' is 'lottery', which this version does not know; install a newer Tallystick");
    }

    @Test
    void fieldsOfALaterReleaseAndTheirOrderDoNotMatter() {
        String later = sale.replace("\"copies\":2", "\"new\":{\"a\":[1,true,null,{}]},\"copies\":2");

        Entry read =
                codec.read(new Written(later, codec.write(SampleEntries.sale()).personal()));

        assertThat(read).isEqualTo(SampleEntries.sale());
    }
}
