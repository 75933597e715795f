/**
 * Cases from Tablesaw tables, cases and results as Tablesaw tables, and tables as CSV files and Excel workbooks.
 *
 * <p>The only package that needs Tablesaw and fastexcel on the class path; nothing else uses it.
 */
package org.sced.table;
