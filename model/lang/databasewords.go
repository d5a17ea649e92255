package lang

import "xkld/model"

// englishDatabaseRules say what is wrong with a database, and what to do about it.
func englishDatabaseRules() map[model.Rule]string {
	return map[model.Rule]string{
		model.NoAddressOfDatabase: "this is no address of a database. Write postgres://user@host/database?table=NAME; in a password, write / as an escape, as in any address",
		model.BadEscape:           "the parameter %[1]s has a percent sign that escapes nothing. Write 25 right after it",
		model.NoTimeout:           "%[1]s is no time for a server to take. Write 90s or 5m",
		model.TableOrQuery:        "the address needs either table or query. Write ?table=NAME or ?query=SELECT...",
		model.NoHost:              "there is no host %[1]s. Look at the name in the address",
		model.NoServer:            "no server listens at %[2]s. Is it running, and is the port right?",
		model.NoAnswer:            "%[2]s does not answer. Is it behind a firewall?",
		model.NoEncryption:        "no encrypted connection: %[1]s. The parameter sslmode says what is asked for",
		model.NotConnected:        "no connection: %[1]s",
		model.NotLetIn:            "the server does not let %[1]s in. Look at the user and the password; PGPASSWORD and ~/.pgpass are read too",
		model.NoDatabase:          "the server has no database %[1]s",
		model.NoTable:             "the server has no such table: %[1]s",
		model.NoSuchColumn:        "the server has no such column: %[1]s",
		model.NoPermission:        "the server does not allow it: %[1]s. Ask for GRANT SELECT",
		model.NotInTime:           "the server was not done within %[2]s. Give it longer with &timeout=5m",
		model.IsLocked:            "the table was locked for longer than %[2]s. Try again later",
		model.NoSelect:            "the query is not a single SELECT: %[1]s",
		model.WouldWrite:          "nothing may be written, which the query does: %[1]s",
		model.ServerGone:          "the server went away in the middle. Nothing of it was kept",
		model.ServerRefuses:       "the server refuses: %[1]s",
	}
}

func vietnameseDatabaseRules() map[model.Rule]string {
	return map[model.Rule]string{
		model.NoAddressOfDatabase: "đây không phải là địa chỉ cơ sở dữ liệu. Hãy viết postgres://user@host/database?table=NAME; dấu / trong mật khẩu phải viết ở dạng mã hóa như trong mọi địa chỉ",
		model.BadEscape:           "tham số %[1]s có dấu phần trăm không mã hóa ký tự nào. Hãy viết 25 ngay sau dấu đó",
		model.NoTimeout:           "%[1]s không phải là thời gian cho máy chủ. Hãy viết 90s hoặc 5m",
		model.TableOrQuery:        "địa chỉ cần có table hoặc query, không cả hai. Hãy viết ?table=NAME hoặc ?query=SELECT...",
		model.NoHost:              "không có máy chủ %[1]s. Hãy xem lại tên trong địa chỉ",
		model.NoServer:            "không có máy chủ nào nghe ở %[2]s. Máy chủ có đang chạy và cổng có đúng không?",
		model.NoAnswer:            "%[2]s không trả lời. Có tường lửa nào chặn không?",
		model.NoEncryption:        "không có kết nối mã hóa: %[1]s. Tham số sslmode cho biết cần loại nào",
		model.NotConnected:        "không kết nối được: %[1]s",
		model.NotLetIn:            "máy chủ không cho %[1]s vào. Hãy xem lại tên và mật khẩu; PGPASSWORD và ~/.pgpass cũng được đọc",
		model.NoDatabase:          "máy chủ không có cơ sở dữ liệu %[1]s",
		model.NoTable:             "máy chủ không có bảng này: %[1]s",
		model.NoSuchColumn:        "máy chủ không có cột này: %[1]s",
		model.NoPermission:        "máy chủ không cho phép: %[1]s. Hãy xin GRANT SELECT",
		model.NotInTime:           "máy chủ không xong trong %[2]s. Hãy cho thêm thời gian bằng &timeout=5m",
		model.IsLocked:            "bảng bị khóa lâu hơn %[2]s. Hãy thử lại sau",
		model.NoSelect:            "truy vấn không phải là một câu SELECT duy nhất: %[1]s",
		model.WouldWrite:          "không được ghi gì, nhưng truy vấn có ghi: %[1]s",
		model.ServerGone:          "máy chủ ngừng giữa chừng. Không giữ lại gì",
		model.ServerRefuses:       "máy chủ từ chối: %[1]s",
	}
}
