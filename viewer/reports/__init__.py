"""Reports as files: minutes and evidence packs in every format but PDF, tables for spreadsheets. No Qt, no stores."""
