package io.github.mldebug.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "2024-03-31 = 2024-03-31T00:00:00Z",
                "2024/3/1 = 2024-03-01T00:00:00Z",
                "2024-03 = 2024-03-01T00:00:00Z",
                "31/03/2024 09:05:07 = 2024-03-31T09:05:07Z",
                "31.03.2024T09:05 = 2024-03-31T09:05:00Z",
                "03/31/2024 = 2024-03-31T00:00:00Z",
                "2024-03-31 09:05 = 2024-03-31T09:05:00Z",
                "2024-03-31T09:05:07 = 2024-03-31T09:05:07Z",
                "31.03.2024 = 2024-03-31T00:00:00Z",
                "31-Mar-24 = 2024-03-31T00:00:00Z",
                "March 31, 2024 = 2024-03-31T00:00:00Z",
                "Mar 2024 = 2024-03-01T00:00:00Z",
                "Mon, 06 Feb 2023 06:20:19 +0000 = 2023-02-06T06:20:19Z",
                "Thursday, June 24, 2021 = 2021-06-24T00:00:00Z",
                "2024-03-31T09:05:07+02:00 = 2024-03-31T07:05:07Z",
                "03/31/2024 9:05 PM = 2024-03-31T21:05:00Z",
                "18:30 = 1970-01-01T18:30:00Z",
                "9:05:07 PM = 1970-01-01T21:05:07Z",
            })
    void readsDates(String cell, Instant expected) {
        Dates.Order order = Dates.orderOf(List.of(cell));
        assertEquals((double) expected.getEpochSecond(), Dates.epochSeconds(cell, order));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "24:00",
                "2024-02-30 09:05",
                "30/02/2024 09:05",
                "31/03/2024 24:05",
                "31/03-2024",
                "2024-03-31 24:05",
                "2024-03-31 09:60:07",
                "2024-03-31_09:05:07",
                "12:60",
                "1:2",
                "3.14",
                "1.2.3",
                "2024-13-01",
                "31/02/2024",
                "May",
                "May 12",
                "sat on",
                "Sun",
                "Janus 2020",
                "12-34",
                "0900-01-01",
                "5:5",
                "a:bc",
                "::::",
                "12:",
                "mon 5"
            })
    void readsNothingIntoOtherCells(String cell) {
        assertFalse(Dates.isDate(cell));
    }
}
