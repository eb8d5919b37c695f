package org.tallystick.index.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables. There are no migrations: whoever changes anything here counts {@link #LAYOUT} up, and the next start
 * rebuilds the index.
 *
 * <p>Amounts are minor units, days count from 1970-01-01. Text of people has no narrow column, because a book that is
 * too wide for its index could never be read again.
 */
public final class Schema {
    /** Of these tables; stands in {@code meta}, the one table that every layout has. */
    public static final int LAYOUT = 18;

    private static final String CUSTOMER = "varchar(18)";
    private static final String SLIP = "varchar(27)";
    private static final String WORD = "varchar(16)";
    private static final String TEXT = "varchar(32672)";
    private static final String BOOK = "varchar(64)";

    private static final List<String> TURNOVER = List.of(
            "sold", "opened", "voided", "returned", "corrected", "repaid", "recovered", "written_off", "paid_out");

    private static final List<String> TABLES = List.of(
            """
            create table meta (
              layout int not null, currency char(3) not null, first_line $BOOK not null,
              book $BOOK not null, line bigint not null, hash $BOOK not null,
              segment int not null, start bigint not null, personal bigint not null,
              day int, slips bigint not null, customers bigint not null,
              wrong_pins int not null, last_wrong_pin varchar(40), by_cashier bigint not null,
              codes_batch $BOOK, codes_count int, codes_until int, codes_most bigint, codes_used bigint,
              believed varchar(40), doubt $TEXT, $FIGURES)\
            """,
            "create table set_aside (line bigint not null, what $TEXT not null, accounts $TEXT not null)",
            "create table settings (name $TEXT not null, setting $TEXT not null)",
            """
            create table days (
              day int not null, book $BOOK not null, line bigint not null, hash $BOOK not null,
              segment int not null, start bigint not null, personal bigint not null)\
            """,
            """
            create table entries (
              id_high bigint not null, id_low bigint not null,
              line bigint not null, segment int not null, start bigint not null, personal bigint not null,
              day int not null, account $CUSTOMER)\
            """,
            """
            create table accounts (
              number $CUSTOMER not null,
              name $TEXT, known_as $TEXT, phone $TEXT, language $TEXT, place $TEXT,
              found_by $TEXT not null, name_key int, known_as_key int, phone_tail int,
              mode $WORD not null, credit_limit bigint, days int not null, alone bigint,
              due_rule $TEXT,
              standing $WORD not null, reason $TEXT, source $WORD not null, decided_by $TEXT, decided int,
              until int, review int,
              opened int not null, merged_into $CUSTOMER,
              guarantor boolean not null, guarantor_name $TEXT, guarantor_phone $TEXT, guarantor_up_to bigint,
              guarantor_slip $SLIP, guarantor_signed boolean not null,
              note $TEXT, ask_when $TEXT, ask_where $TEXT, type $WORD not null, type_by $TEXT, type_since int,
              promise $TEXT, plan $TEXT, words $TEXT not null, reminded int,
              asked int, called int, call_result $TEXT, call_note $TEXT, missed int not null, not_to_call int,
              sales int not null, usual bigint not null, first_bought int, last_bought int,
              in_time int not null, late int not null, days_late bigint not null, paid_on $TEXT not null,
              lost bigint not null, settled int,
              owed bigint not null, set_aside bigint not null)\
            """,
            """
            create table open_items (
              customer $CUSTOMER not null, slip $SLIP not null, day int not null, due int not null,
              amount bigint not null, still_open bigint not null, disputed boolean not null,
              signature $WORD not null)\
            """,
            """
            create table debtors (
              customer $CUSTOMER not null, name $TEXT, phone $TEXT, credit_limit bigint, standing $WORD not null,
              until int, last_paid int, promised int)\
            """,
            "create table cards (card char(32) not null, customer $CUSTOMER not null)",
            """
            create table slips (
              number $SLIP not null, kind $WORD not null, customer $CUSTOMER not null,
              day int not null, amount bigint not null, given_back bigint not null, written_off bigint not null,
              segment int not null, start bigint not null, personal bigint not null, copies $TEXT not null,
              signature $WORD, mark $WORD, voided boolean not null, settled boolean not null)\
            """,
            """
            create table returns (
              slip $SLIP not null, line bigint not null, segment int not null, start bigint not null,
              personal bigint not null)\
            """,
            """
            create table slips_to_do (
              slip $SLIP not null, print boolean not null, settle boolean not null, kind $WORD not null,
              customer $CUSTOMER not null, day int not null, amount bigint not null, signature $WORD,
              uncertain boolean not null)\
            """,
            """
            create table movements (
              line bigint not null, customer $CUSTOMER not null, slip $SLIP not null,
              slip_day int not null, due int not null, amount bigint not null, open_before bigint not null,
              disputed boolean not null, signature $WORD not null, day int not null, moved bigint not null)\
            """);

    /** Made last when a table is filled: a key that grows with its rows costs several times as much. */
    private static final List<String> KEYS = List.of(
            "create index entries_of_id on entries (id_high)",
            "create index entries_of_account on entries (account, line)",
            "create index movements_of_day on movements (day, line)",
            "create index returns_of_slip on returns (slip, line)",
            "create index days_of_day on days (day, line)",
            "create index days_backwards on days (day desc, line desc)", // Derby scans forwards alone
            "alter table set_aside add constraint set_aside_key primary key (line)",
            "create index accounts_by_standing on accounts (standing, number)",
            "alter table accounts add constraint accounts_key primary key (number)",
            "create index accounts_of_name on accounts (name_key)",
            "create index accounts_of_known_as on accounts (known_as_key)",
            "create index accounts_of_phone on accounts (phone_tail)",
            "alter table open_items add constraint open_items_key primary key (customer, slip)",
            "alter table debtors add constraint debtors_key primary key (customer)",
            "alter table cards add constraint cards_key primary key (card)",
            "alter table slips add constraint slips_key primary key (number)",
            "alter table slips_to_do add constraint slips_to_do_key primary key (slip)");

    private Schema() {}

    /** The statements that make the tables; what a column can hold is read from them too. */
    static List<String> tables() {
        return TABLES.stream()
                .map(table -> table.replace("$BOOK", BOOK)
                        .replace("$CUSTOMER", CUSTOMER)
                        .replace("$SLIP", SLIP)
                        .replace("$WORD", WORD)
                        .replace("$TEXT", TEXT)
                        .replace("$FIGURES", String.join(", ", figures("bigint not null"))))
                .toList();
    }

    /** The columns of both turnovers, the day's first, each with some words behind it. */
    static List<String> figures(String words) {
        return Stream.of("day_", "ever_")
                .flatMap(span -> TURNOVER.stream().map(name -> span + name + " " + words))
                .toList();
    }

    public static void createTables(Connection connection) throws SQLException {
        for (String table : tables()) {
            execute(connection, table);
        }
    }

    public static void createKeys(Connection connection) throws SQLException {
        for (String key : KEYS) {
            execute(connection, key);
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
