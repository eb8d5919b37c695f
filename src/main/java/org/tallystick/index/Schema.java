package org.tallystick.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables. There are no migrations: whoever changes anything here counts {@link #LAYOUT} up, and the next start
 * rebuilds the index.
 *
 * <p>Amounts are minor units. Text of people has no narrow column, because a book that is too wide for its index could
 * never be read again.
 */
final class Schema {
    /** Of these tables; stands in {@code meta}, the one table that every layout has. */
    static final int LAYOUT = 2;

    private static final String CUSTOMER = "varchar(18) not null";
    private static final String SLIP = "varchar(27) not null";
    private static final String WORD = "varchar(16)";
    private static final String TEXT = "varchar(32672)";

    private static final List<String> TABLES = List.of(
            """
            create table meta (
              layout int not null, currency char(3) not null,
              book varchar(64) not null, line bigint not null, hash varchar(64) not null,
              segment int not null, start bigint not null, personal bigint not null,
              day date, slips bigint not null, customers bigint not null,
              wrong_pins int not null, last_wrong_pin varchar(40), %s)"""
                    .formatted(String.join(", ", MetaRow.figures("bigint not null"))),
            "create table settings (name %1$s not null, setting %1$s not null)".formatted(TEXT),
            """
            create table entries (
              id char(16) for bit data not null,
              line bigint not null, segment int not null, start bigint not null, personal bigint not null,
              day date not null)""",
            "create index entries_of_id on entries (id, line)",
            "create index entries_of_day on entries (day, line)",
            """
            create table accounts (
              number %1$s constraint accounts_key primary key,
              name %2$s, known_as %2$s, phone %2$s, language %2$s, place %2$s,
              mode %3$s not null, credit_limit bigint, days int not null,
              standing %3$s not null, reason %2$s, decided_by %2$s, until date,
              opened date not null, merged_into varchar(18),
              guarantor boolean not null, guarantor_name %2$s, guarantor_phone %2$s, guarantor_up_to bigint,
              promise_made date, promise_date date, promise_amount bigint, plan %2$s not null, reminded date,
              owed bigint not null)""".formatted(CUSTOMER, TEXT, WORD),
            """
            create table open_items (
              customer %s, slip %s, day date not null, due date not null,
              amount bigint not null, still_open bigint not null, disputed boolean not null,
              constraint open_items_key primary key (customer, slip))""".formatted(CUSTOMER, SLIP),
            "create table cards (card char(32) not null constraint cards_key primary key, customer %s)"
                    .formatted(CUSTOMER),
            """
            create table slips (
              number %1$s constraint slips_key primary key, kind %3$s not null, customer %2$s,
              day date not null, amount bigint not null, given_back bigint not null, written_off bigint not null,
              segment int not null, start bigint not null, personal bigint not null, copies %4$s not null,
              signature %3$s, mark %3$s, voided boolean not null,
              to_print boolean not null, to_settle boolean not null)""".formatted(SLIP, CUSTOMER, WORD, TEXT),
            "create index slips_to_print on slips (to_print)",
            "create index slips_to_settle on slips (to_settle)",
            """
            create table movements (
              line bigint not null, customer %2$s, slip %1$s, slip_day date not null, due date not null,
              amount bigint not null, open_before bigint not null, disputed boolean not null,
              day date not null, moved bigint not null)""".formatted(SLIP, CUSTOMER),
            "create index movements_of_day on movements (day, line)");

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate(table);
            }
        }
    }
}
