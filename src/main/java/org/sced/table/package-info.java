/** Cases and results as Tablesaw tables. The only package that needs Tablesaw on the class path. */
package org.sced.table;
